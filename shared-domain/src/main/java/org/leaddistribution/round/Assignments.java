package org.leaddistribution.round;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.MemberAddress;

/// Everything that was ever given to anyone. Its keys are the cap of ten and "never twice".
public interface Assignments {
    /// Writes what a sealed plan names; what is there already is done already.
    ///
    /// @throws PlanContradicted when a slot holds another assignment, or the member has the prospect
    void write(List<Assignment> planned);

    /// As [#write], for what may be there already: looks first.
    ///
    /// @return how many were missing
    int writeMissing(List<Assignment> planned);

    /// The copies of these prospects, whoever has them, over all uploads.
    List<HeldCopy> copiesOf(Collection<LeadKey> keys);

    /// The assignments of one prospect over all uploads, in no promised order.
    List<Assignment> ofProspect(LeadKey key);

    /// How many assignments each of these files holds; files without any are left out.
    Map<FileId, Integer> countByFile(Collection<FileId> files);

    /// The assignments of one file, in no promised order.
    List<Assignment> ofFile(FileId file);

    /// Marks a file's assignments as downloaded; those marked before keep their time.
    void markDownloaded(FileId file, Instant at);

    /// One copy of a prospect that somebody has: what a new deal has to respect.
    record HeldCopy(LeadKey key, int slot, LeadId lead, MemberAddress by) {}
}

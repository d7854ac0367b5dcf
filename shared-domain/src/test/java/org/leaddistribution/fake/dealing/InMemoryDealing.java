package org.leaddistribution.fake.dealing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.leaddistribution.check.StoredFacts;
import org.leaddistribution.fake.InMemoryAuditLog;
import org.leaddistribution.fake.InMemoryMembers;
import org.leaddistribution.fake.PlainWork;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.member.Member;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.FileId;
import org.leaddistribution.run.RunRecords;
import org.leaddistribution.statistics.ProspectHolders;
import org.leaddistribution.statistics.StoredFigures;

/// All of it in memory, empty at first.
public final class InMemoryDealing implements Dealing.BackDoor {
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryDistributions distributions = new InMemoryDistributions();
    private final InMemoryUploads uploads = new InMemoryUploads(distributions);
    private final InMemoryLeads leads = new InMemoryLeads(distributions);
    private final InMemoryRejectedRows rejects = new InMemoryRejectedRows();
    private final InMemoryAssignments assignments = new InMemoryAssignments();
    private final InMemoryMemberFiles files = new InMemoryMemberFiles();
    private final InMemoryPlans plans = new InMemoryPlans();
    private final InMemoryPlanPreviews previews = new InMemoryPlanPreviews();
    private final InMemoryRunLeases leases = new InMemoryRunLeases();

    private InMemoryDealing() {}

    public static Dealing fresh() {
        var own = new InMemoryDealing();
        var audit = new InMemoryAuditLog();
        var run =
                new RunRecords(
                        own.distributions,
                        own.leads,
                        own.members,
                        own.assignments,
                        own.files,
                        own.plans,
                        own.previews,
                        own.leases,
                        audit,
                        new PlainWork());
        return new Dealing(run, own.uploads, own.rejects, audit, new PlainWork(), own);
    }

    @Override
    public void join(Member member) {
        members.put(member);
    }

    @Override
    public Map<LeadKey, Instant> marksOf(FileId file) {
        return assignments.marksOf(file);
    }

    @Override
    public StoredFacts storedFacts() {
        return new InMemoryStoredFacts(
                distributions, leads, rejects, assignments, files, plans, uploads, leases);
    }

    @Override
    public StoredFigures figures() {
        return new InMemoryFigures(distributions, leads, assignments, files);
    }

    @Override
    public ProspectHolders holders() {
        return new InMemoryFigures(distributions, leads, assignments, files);
    }

    @Override
    public void remove(Assignment assignment) {
        assignments.remove(assignment);
    }

    @Override
    public void forgetCertificate(long planToken) {
        plans.forgetCertificate(planToken);
    }

    @Override
    public List<String> everything() {
        var found = new ArrayList<String>();
        distributions.page(new PageRequest(1, 100)).items().forEach(d -> found.add(d.toString()));
        uploads.underWay().forEach(upload -> found.add(upload.toString()));
        leads.all().forEach(lead -> found.add(lead.toString()));
        found.addAll(rejects.all());
        assignments.all().forEach(assignment -> found.add(assignment.toString()));
        files.all().forEach(file -> found.add(file + " " + files.bytesOf(file.id())));
        Collections.sort(found);
        return found;
    }
}

package org.leaddistribution.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.member.Member;

/// What a file of members changes about the list of members.
///
/// @param changes in order of row, then those of members who are not in the file
/// @param unchanged members of the file who are as it wants them
public record MemberListChanges(List<MemberListChange> changes, int unchanged) {
    public MemberListChanges {
        changes = List.copyOf(changes);
    }

    public int count(Action action) {
        return (int) changes.stream().filter(change -> change.action() == action).count();
    }

    /// What is done to a member.
    public enum Action implements Coded {
        CREATE,
        CHANGE,
        /// Whatever else changes about the member.
        SUSPEND
    }

    /// What a file changes about one member.
    ///
    /// @param row null for a member who is not in the file
    /// @param before null for who is new
    /// @param after of who is new with an address that was drawn, unless the file names one
    public record MemberListChange(
            @Nullable Integer row, Action action, @Nullable Member before, Member after) {
        /// What changes, as it was, by the columns of the file; empty for who is new.
        public Map<String, String> oldValues() {
            return before == null ? Map.of() : differing(before, after);
        }

        /// What changes, as it is afterwards; of who is new all that it begins with.
        public Map<String, String> newValues() {
            return before == null ? values(after) : differing(after, before);
        }

        private static Map<String, String> differing(Member of, Member from) {
            var differing = values(of);
            differing.entrySet().removeAll(values(from).entrySet());
            return differing;
        }

        private static Map<String, String> values(Member member) {
            var values = new LinkedHashMap<String, String>();
            values.put(MemberColumn.EMAIL.code(), member.email());
            values.put(MemberColumn.TIER.code(), member.tier().code());
            values.put(MemberColumn.STATUS.code(), member.status().code());
            return values;
        }
    }
}

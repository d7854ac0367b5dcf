package org.leaddistribution.portal.command;

import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.upload.WithdrawingUpload.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Undoes an upload that nobody has distributed yet.
@Command(name = "withdraw", description = "Undoes an upload that is not distributed yet.")
final class WithdrawCommand extends DatabaseCommand {
    @Parameters(paramLabel = "ID", description = "The distribution, as upload printed it.")
    private String id;

    WithdrawCommand(GivenSettings given) {
        super(given);
    }

    @Override
    int run(Application application) {
        var withdrawal =
                DistributionId.of(id)
                        .map(
                                known ->
                                        application
                                                .leads()
                                                .withdrawing()
                                                .withdraw(Actor.OPERATOR, known))
                        .orElse(Withdrawal.UNKNOWN);
        return switch (withdrawal) {
            case WITHDRAWN -> {
                print("The upload is withdrawn and its leads are removed.");
                yield LeadsProgram.DONE;
            }
            case NOT_QUEUED ->
                    refused("only an upload that waits to be distributed can be withdrawn.");
            case UNKNOWN -> refused(id + " is no distribution. ./leads distributions lists them.");
        };
    }
}

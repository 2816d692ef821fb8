//! Tests the example with a smaller workload.

use ramdisk::workload::{self, Failure, Kind, Machine, Plan};
use spin_lock_safe::simulated_kernel;

#[test]
fn every_request_is_completed_once_and_every_block_is_right() -> Result<(), Failure> {
    let before = simulated_kernel::statistics();
    let machine = Machine::start(2)?;
    let counts = workload::run(&Plan::SMALL, &machine)?;
    let writes = counts.commands.of(Kind::Write);
    let tally = machine.remove_with_waiters(writes, 3)?;
    let kernel = simulated_kernel::statistics();
    let irps = kernel.completions - before.completions;
    assert_eq!(counts.commands.all(), tally.started as u64);
    assert_eq!(tally.completed, tally.started);
    assert_eq!(counts.waits.all() + counts.queries + 3, irps as u64);
    assert_eq!(tally.service_completions, tally.service_requests);
    assert_eq!(kernel.violations, 0);
    Ok(())
}

//! The driver with raw calls does the same as the annotated driver.

use std::iter;

use ramdisk::disk::BLOCK_SIZE;
use ramdisk::driver::{MAXIMUM_WAITERS, QUEUE_DEPTH};
use ramdisk::requests;
use ramdisk::storport::{IOCTL_MINIPORT_PROCESS_SERVICE_IRP, SRB_FUNCTION_SHUTDOWN};
use ramdisk::workload::{self, Failure, Kind, Plan};
use spin_lock_safe::simulated_kernel::{
    Completion, Request, SentRequest, SentSrb, SrbCompletion, SrbRequest, statistics,
};

use super::machine::Machine;
use super::user::User;
use super::{USES, annotated, by_hand, raw};

// One test, because the simulated kernel counts for the whole process.
#[test]
fn the_driver_by_hand_does_the_same() -> Result<(), Failure> {
    let machines = (annotated()?, by_hand()?);
    assert_eq!(results(&machines.0), results(&machines.1));
    assert_eq!(completions(machines.0)?, completions(machines.1)?);
    assert_eq!(calls(annotated()?)?, calls(by_hand()?)?);
    does_the_workload()?;
    assert_eq!(statistics().violations, 0);
    Ok(())
}

/// Runs the workload of the example, which checks all results.
fn does_the_workload() -> Result<(), Failure> {
    // SAFETY: the driver keeps the contracts.
    let machine = unsafe { workload::Machine::start_with(&raw::driver_entry(), 2) }?;
    let counts = workload::run(&Plan::SMALL, &machine)?;
    let writes = counts.commands.of(Kind::Write);
    let tally = machine.remove_with_waiters(writes, 3)?;
    assert_eq!(counts.commands.all(), tally.started as u64);
    assert_eq!(tally.completed, tally.started);
    assert_eq!(tally.service_completions, tally.service_requests);
    Ok(())
}

/// Returns the results of SRBs, most of which the workload does not send. The last ones are more SRBs
/// than the driver has asked for, and SRBs that a reset ends.
fn results(machine: &Machine) -> Vec<Option<SrbCompletion>> {
    let requests = [
        requests::flush(),
        SrbRequest::function(SRB_FUNCTION_SHUTDOWN),
        SrbRequest::function(0xFF),
        requests::inquiry().to(0, 0, 1),
        requests::vital_product_data(0x83),
        SrbRequest::command([]),
        requests::write(0, vec![1; BLOCK_SIZE]),
    ];
    let executed = requests.map(|request| machine.execute(request).ok());

    let adapter = &machine.adapter;
    adapter.set_queue_depth(QUEUE_DEPTH + 1);
    let ready = iter::repeat_with(|| adapter.send(requests::test_unit_ready()));
    let queued: Vec<_> = ready.take(QUEUE_DEPTH + 1).collect();
    let before: Vec<_> = queued.iter().map(SentSrb::completion).collect();
    adapter.reset_bus(0);
    let after = queued.iter().map(SentSrb::completion);
    executed.into_iter().chain(before).chain(after).collect()
}

/// Returns the results of service requests: bad ones, one more than may wait, two that are canceled,
/// one that waits instead, and those that are left at the end. The first one is for the control device.
fn completions(machine: Machine) -> Result<Vec<Option<Completion>>, Failure> {
    let code = IOCTL_MINIPORT_PROCESS_SERVICE_IRP;
    let bad = [
        Request::new(0),
        Request::device_control(1, &[0; 8], 8),
        Request::device_control(code, &[0; 7], 8),
        Request::device_control(code, &[1; 8], 8),
        Request::device_control(code, &[0; 8], 7),
    ];
    let mut sent = vec![machine.query()];
    sent.extend(bad.map(|request| machine.adapter.send_service_request(request)));
    let wait = iter::repeat_with(|| machine.wait_for_write(1));
    sent.extend(wait.take(MAXIMUM_WAITERS + 1));

    let mut completions: Vec<_> = sent.iter().map(SentRequest::completion).collect();
    let waiting = sent.iter().filter(|request| !request.is_completed());
    assert!(waiting.take(2).all(SentRequest::cancel));
    sent.push(machine.wait_for_write(1));
    completions.extend(sent.iter().map(SentRequest::completion));
    machine.remove()?;
    completions.extend(sent.iter().map(SentRequest::completion));
    Ok(completions)
}

/// Returns how many locks, completions and cancellations the measured uses need.
fn calls(machine: Machine) -> Result<[usize; 3], Failure> {
    let before = statistics();
    let mut user = User::new(0);
    for (_, again) in USES.iter().chain(&USES) {
        again(&mut user, &machine)?;
    }
    machine.remove()?;
    let after = statistics();
    Ok([
        after.acquisitions - before.acquisitions,
        after.completions - before.completions,
        after.cancellations - before.cancellations,
    ])
}

//! Applications that read, write and cancel, while one of them pauses and resumes the filter.

use core::ops::AddAssign;
use core::sync::atomic::{AtomicBool, Ordering};
use core::time::Duration;
use std::thread::{self, ScopedJoinHandle};

use fastrand::Rng;
use ramdisk::workload::{Failure, expect};
use spin_lock_safe::simulated_kernel::{Device, Request, SentRequest};
use spin_lock_safe::sys::{
    IRP_MJ_READ, IRP_MJ_WRITE, STATUS_CANCELLED, STATUS_DEVICE_BUSY, STATUS_SUCCESS,
};

use crate::disk::{self, Disk};
use crate::driver::{self, Counts, FilterExtension, IOCTL_PAUSE, IOCTL_QUERY, IOCTL_RESUME};

const TIMEOUT: Duration = Duration::from_secs(30);

/// The numbers of threads, and how much each does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// The seed of the random numbers.
    pub(crate) seed: u64,
    /// Threads that read and write.
    pub(crate) users: u64,
    /// The number of batches that each of them sends.
    pub(crate) batches: u64,
    /// The number of requests in a batch. A quarter of those that wait are canceled.
    pub(crate) batch: usize,
    /// The disk is too busy for one request in this many.
    pub(crate) busy_for_one_of: u64,
}

/// The results of reads and writes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Results {
    pub(crate) succeeded: u64,
    pub(crate) canceled: u64,
    pub(crate) busy: u64,
}

impl Results {
    pub(crate) const fn sum(&self) -> u64 {
        self.succeeded + self.canceled + self.busy
    }
}

impl AddAssign for Results {
    fn add_assign(&mut self, other: Self) {
        self.succeeded += other.succeeded;
        self.canceled += other.canceled;
        self.busy += other.busy;
    }
}

/// The results, and the drivers' counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Totals {
    pub(crate) results: Results,
    /// The number of times that the filter was paused.
    pub(crate) pauses: u64,
    pub(crate) counts: Counts,
    /// The number of requests that the disk received.
    pub(crate) at_disk: u64,
}

/// Uses a filter above a disk as planned.
///
/// # Errors
///
/// What went wrong.
pub(crate) fn run(plan: &Plan) -> Result<Totals, Failure> {
    let disk = disk::device(plan.busy_for_one_of);
    // SAFETY: the filter is dropped first.
    let filter = unsafe { driver::attach(&disk) }.map_err(Failure::of)?;
    let (results, pauses) = use_from_threads(plan, &filter)?;
    let totals = Totals {
        results,
        pauses,
        counts: query(&filter)?,
        at_disk: Disk::requests(disk.extension()),
    };
    check(plan, &totals)?;
    Ok(totals)
}

fn check(plan: &Plan, totals: &Totals) -> Result<(), Failure> {
    let Totals {
        results, counts, ..
    } = totals;
    let sent = plan.users * plan.batches * plan.batch as u64;
    expect(results.sum() == sent, "a request has no result")?;
    expect(
        results.canceled == counts.canceled,
        "cancellations are miscounted",
    )?;
    let settled = counts.passed_on + counts.canceled + counts.refused;
    expect(
        settled == sent,
        "a request is neither passed on nor completed",
    )?;
    let at_disk = counts.passed_on + counts.retried;
    expect(
        at_disk == totals.at_disk,
        "the disk got another number of requests",
    )
}

fn use_from_threads(
    plan: &Plan,
    filter: &Device<FilterExtension>,
) -> Result<(Results, u64), Failure> {
    let panicked = |_| Failure::of("a thread panicked");
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        let pauses = scope.spawn(|| pause_until(filter, &is_over));
        let users: Vec<_> = (0..plan.users)
            .map(|number| {
                scope.spawn(move || send(plan, filter, Rng::with_seed(plan.seed + number)))
            })
            .collect();
        let users: Vec<_> = users.into_iter().map(ScopedJoinHandle::join).collect();
        is_over.store(true, Ordering::Release);
        let mut results = Results::default();
        for user in users {
            results += user.map_err(panicked)??;
        }
        Ok((results, pauses.join().map_err(panicked)??))
    })
}

/// Pauses and resumes the filter until all requests are done, and returns how often.
fn pause_until(filter: &Device<FilterExtension>, is_over: &AtomicBool) -> Result<u64, Failure> {
    let mut pauses = 0;
    while !is_over.load(Ordering::Acquire) {
        control(filter, IOCTL_PAUSE)?;
        thread::yield_now();
        control(filter, IOCTL_RESUME)?;
        pauses += 1;
    }
    Ok(pauses)
}

fn control(filter: &Device<FilterExtension>, code: u32) -> Result<(), Failure> {
    let status = filter
        .send(Request::device_control(code, &[], 0))
        .dispatch_status();
    expect(status == STATUS_SUCCESS, "the filter cannot be controlled")
}

/// Asks the filter for its counts.
///
/// # Errors
///
/// If the answer is too short.
pub(crate) fn query(filter: &Device<FilterExtension>) -> Result<Counts, Failure> {
    let query = filter.send(Request::device_control(IOCTL_QUERY, &[], Counts::LENGTH));
    let answer = query.completion().map(|completion| completion.output);
    answer
        .and_then(|answer| Counts::from_bytes(&answer))
        .ok_or_else(|| Failure::of("the filter does not tell its counts"))
}

/// Sends batches of requests, cancels some of them, and waits for the rest.
fn send(
    plan: &Plan,
    filter: &Device<FilterExtension>,
    mut random: Rng,
) -> Result<Results, Failure> {
    let mut results = Results::default();
    for _ in 0..plan.batches {
        let batch: Vec<_> = (0..plan.batch)
            .map(|_| {
                filter.send(Request::new(
                    random
                        .choice([IRP_MJ_READ, IRP_MJ_WRITE])
                        .unwrap_or(IRP_MJ_READ),
                ))
            })
            .collect();
        for request in batch.iter().filter(|request| !request.is_completed()) {
            if random.u8(..4) == 0 {
                let _ = request.cancel();
            }
        }
        for request in &batch {
            results += result(request)?;
        }
    }
    Ok(results)
}

fn result(request: &SentRequest) -> Result<Results, Failure> {
    let completion = request.wait(TIMEOUT).map_err(Failure::of)?;
    let mut results = Results::default();
    *match completion.status {
        STATUS_SUCCESS => &mut results.succeeded,
        STATUS_CANCELLED => &mut results.canceled,
        STATUS_DEVICE_BUSY => &mut results.busy,
        _ => return Err(Failure::of("a request has an unknown status")),
    } = 1;
    Ok(results)
}

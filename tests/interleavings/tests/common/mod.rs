//! Runs scenarios, and has what they share.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]
#![allow(dead_code, reason = "each test crate uses a part of it")]

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use shuttle::scheduler::{DfsScheduler, PctScheduler, RandomScheduler, Scheduler};
use shuttle::{Config, FailurePersistence, Runner};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::{
    Device, Request, SentRequest, current_irql, locks_held, violations,
};
use spin_lock_safe::sys::{NTSTATUS, PASSIVE_LEVEL, STATUS_PENDING};
use spin_lock_safe::{Irp, LockToken};

/// The number of schedules that are run of a scenario that has too many.
const SCHEDULES: usize = 2_000;

const SEED: u64 = 0x5350_494e;

/// Runs the scenario under every schedule.
pub(crate) fn every(scenario: impl Fn() + Send + Sync + 'static) {
    let schedules = run(DfsScheduler::new(None, false), scenario);
    println!("all {schedules} schedules");
}

/// Runs the scenario under schedules drawn evenly, and under as many with few changes of thread.
pub(crate) fn many(scenario: impl Fn() + Send + Sync + 'static) {
    let scenario = Arc::new(scenario);
    let again = Arc::clone(&scenario);
    run(RandomScheduler::new_from_seed(SEED, SCHEDULES), move || {
        scenario();
    });
    run(PctScheduler::new_from_seed(SEED, 3, SCHEDULES), move || {
        again();
    });
}

fn run(scheduler: impl Scheduler + 'static, scenario: impl Fn() + Send + Sync + 'static) -> usize {
    let mut config = Config::new();
    config.stack_size = 0x4_0000; // a report takes more than the checker's usual
    config.silence_warnings = true;
    config.failure_persistence = FailurePersistence::None;
    // A backtrace for each report takes longer than all the rest.
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    Runner::new(scheduler, config).run(move || {
        touch();
        scenario();
        assert_eq!((current_irql(), locks_held()), (PASSIVE_LEVEL, 0));
    })
}

/// Makes the kernel's statics. Made at their first use, they would add steps to the schedules.
fn touch() {
    let mut token = enter();
    IoAcquireCancelSpinLock(&token).release();
    drop(Device::new(()));
    complete(&mut token, irp_of(&pended()), 0);
    _ = violations();
}

/// Runs both in threads of their own, and requires that each ends as it began and that nothing is reported.
pub(crate) fn together(left: impl FnOnce() + Send, right: impl FnOnce() + Send) {
    together_in_error(left, right);
    assert_eq!(violations(), []);
}

/// Does the same as [`together`], for a driver that makes a mistake.
pub(crate) fn together_in_error(left: impl FnOnce() + Send, right: impl FnOnce() + Send) {
    shuttle::thread::scope(|scope| {
        scope.spawn(|| thread(left));
        scope.spawn(|| thread(right));
    });
}

/// Runs `f` as the whole of a thread.
pub(crate) fn thread(f: impl FnOnce()) {
    f();
    assert_eq!((current_irql(), locks_held()), (PASSIVE_LEVEL, 0));
}

/// Lets another thread run if the schedule says so.
pub(crate) fn step() {
    shuttle::thread::sleep(Duration::ZERO);
}

/// Adds one in two steps, which only a lock joins.
pub(crate) fn add_one(count: &mut usize) {
    let before = *count;
    step();
    *count = before + 1;
}

/// Makes a token for this thread.
pub(crate) fn enter() -> LockToken {
    // SAFETY: the tests make one token at a time in a thread, without a lock held.
    unsafe { LockToken::enter() }
}

/// Makes a request that a driver has pended.
pub(crate) fn pended() -> SentRequest {
    Request::new(0)
        .with_device(ptr::null_mut())
        .send(|_| STATUS_PENDING)
}

/// Takes the driver's side of a pended request.
pub(crate) fn irp_of(request: &SentRequest) -> Irp {
    // SAFETY: the test pended the request, and takes it once.
    unsafe { Irp::from_raw(request.as_ptr()) }
}

/// Completes the request with this status.
pub(crate) fn complete(token: &mut LockToken, mut irp: Irp, status: NTSTATUS) {
    irp.set_status(status);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

/// Counts how often the request is completed.
pub(crate) fn counted(request: Request, completions: &Arc<AtomicUsize>) -> Request {
    let completions = Arc::clone(completions);
    request.on_completion(move |_| _ = completions.fetch_add(1, Ordering::Relaxed))
}

/// Returns how the request has ended, if it has.
pub(crate) fn status_of(request: &SentRequest) -> NTSTATUS {
    request.completion().map_or(STATUS_PENDING, |it| it.status)
}

/// Runs `f`, and returns the report if it ends in a violation.
pub(crate) fn violation_of(f: impl FnOnce()) -> Option<String> {
    let payload = catch_unwind(AssertUnwindSafe(f)).err()?;
    Some(*payload.downcast().expect("a report is a text"))
}

/// The outcomes, each of at least one schedule.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcomes<T>(Arc<Mutex<BTreeSet<T>>>);

impl<T: Clone + Ord> Outcomes<T> {
    pub(crate) fn note(&self, outcome: T) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(outcome);
    }

    pub(crate) fn all(&self) -> Vec<T> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().cloned().collect()
    }
}

//! An application that uses the device from several threads, and checks the results.

mod handle;
mod last;
mod totals;
mod waiter;

use core::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;
use std::thread::{self, Scope, ScopedJoinHandle};

use fastrand::Rng;
use ramdisk::workload::{Failure, expect};

use crate::driver::{self, Counts, SLOTS};
use handle::Handle;
use waiter::Waiter;

pub(crate) use totals::Totals;

/// The numbers of threads, and how much each does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// The seed of the random numbers.
    pub(crate) seed: u64,
    /// Threads whose requests wait. They divide the slots among themselves.
    pub(crate) waiters: u64,
    /// The number of times that each of them lets a request wait in each of its slots.
    pub(crate) rounds: usize,
    /// Threads that work, as long as there are waiters.
    pub(crate) workers: u64,
    /// Threads that query the counts.
    pub(crate) queriers: u64,
    /// The number of queries of each of them.
    pub(crate) queries: u64,
    /// Requests that wait when the handle is closed.
    pub(crate) left: u64,
}

/// Uses a device as planned.
///
/// # Errors
///
/// What went wrong.
pub(crate) fn run(plan: &Plan) -> Result<Totals, Failure> {
    let traffic = Arc::default();
    // SAFETY: closing the handle completes the remaining requests.
    let device = unsafe { driver::device() }.map_err(Failure::of)?;
    let handle = Handle::open(&device, &traffic)?;
    let mut totals = use_from_threads(plan, &handle)?;
    totals.refused = last::send_what_is_refused(&handle)?;
    totals.left = last::close_while_requests_wait(handle, plan.left)?;
    totals.counted = last::query(&device, &traffic)?;
    totals.sent = traffic.sent();
    totals.completed = traffic.completed();
    Ok(totals)
}

fn use_from_threads(plan: &Plan, handle: &Handle<'_>) -> Result<Totals, Failure> {
    // Someone has to work as long as a request waits.
    let waiting = &AtomicU64::new(plan.waiters);
    let share = SLOTS as u64 / plan.waiters;
    let wait = |number| {
        let slots = number * share..(number + 1) * share;
        let waits = Waiter::new(handle, slots, plan.seed + number).run(plan.rounds);
        waiting.fetch_sub(1, Ordering::Release);
        waits
    };
    let work = |number| work(handle, Rng::with_seed(plan.seed ^ number), waiting);
    let query = |_| query(handle, plan.queries);
    thread::scope(|scope| {
        let waiters = spawn(scope, plan.waiters, wait);
        let workers = spawn(scope, plan.workers, work);
        let queriers = spawn(scope, plan.queriers, query);
        let mut totals = Totals::default();
        for thread in waiters {
            totals.waits.add(join(thread)?);
        }
        for thread in workers {
            let (works, worked) = join(thread)?;
            totals.works += works;
            totals.worked += worked;
        }
        for thread in queriers {
            totals.queries += join(thread)?;
        }
        Ok(totals)
    })
}

/// Runs this number of threads, and passes each its number.
fn spawn<'s, T: Send + 's>(
    scope: &'s Scope<'s, '_>,
    threads: u64,
    run: impl Fn(u64) -> T + Copy + Send + 's,
) -> Vec<ScopedJoinHandle<'s, T>> {
    let threads = 0..threads;
    threads
        .map(|number| scope.spawn(move || run(number)))
        .collect()
}

/// Works until nobody waits, and returns the number of times and of requests.
fn work(handle: &Handle<'_>, mut random: Rng, waiting: &AtomicU64) -> Result<(u64, u64), Failure> {
    let (mut works, mut worked) = (0, 0);
    while waiting.load(Ordering::Acquire) != 0 {
        worked += handle.work(random.u64(1..=4))?;
        works += 1;
        thread::yield_now();
    }
    Ok((works, worked))
}

/// Queries the counts, a few at a time, and returns the number of queries.
fn query(handle: &Handle<'_>, queries: u64) -> Result<u64, Failure> {
    const BATCH: u64 = 4;
    let mut last = Counts::default();
    for _ in 0..queries / BATCH {
        let batch: Vec<_> = (0..BATCH).map(|_| handle.query()).collect();
        for query in &batch {
            let counted = handle::counts(query)?;
            expect(counted != last, "two queries have the same number")?;
            last = counted;
        }
    }
    Ok(queries / BATCH * BATCH)
}

fn join<T>(thread: ScopedJoinHandle<'_, Result<T, Failure>>) -> Result<T, Failure> {
    let panicked = |_| Failure::of("a thread panicked");
    thread.join().map_err(panicked)?
}

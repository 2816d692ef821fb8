//! A thread for each input, with the same locks. A checker decides which thread goes on.

use std::collections::BTreeSet;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Arc, LazyLock, Mutex};

use shuttle::scheduler::RandomScheduler;
use shuttle::{Config, FailurePersistence, Runner};
pub use shuttle::thread_local;

/// How many schedules a case is run under.
const SCHEDULES: usize = 20;

/// More than a run asks for.
const LOCKS: usize = 256;

/// The locks, in the order in which each thread takes them, so that no two wait for each other.
#[derive(Default)]
struct Place {
    spin: SpinLock<u32>,
    queued: QueuedSpinLock<u32>,
    readers: ExSpinLock<u32>,
}

static PLACES: LazyLock<Vec<Place>> =
    LazyLock::new(|| (0..LOCKS).map(|_| Place::default()).collect());

/// Held as long as the threads run.
static TAKEN: SpinLock<u32> = SpinLock::new(0);

/// Those of one schedule.
static DEVICES: AtomicPtr<Devices> = AtomicPtr::new(ptr::null_mut());

thread_local! {
    static NEXT: std::cell::Cell<usize> = std::cell::Cell::new(0);
}

fn next() -> &'static Place {
    let next = NEXT.with(|next| next.replace(next.get() + 1));
    &PLACES[next]
}

pub fn lock() -> &'static SpinLock<u32> {
    &next().spin
}

pub fn queued() -> &'static QueuedSpinLock<u32> {
    &next().queued
}

pub fn readers() -> &'static ExSpinLock<u32> {
    &next().readers
}

/// A lock that no other thread ever holds, or one that is held.
pub fn pick() -> &'static SpinLock<u32> {
    if crate::kit::flip() {
        Box::leak(Box::new(SpinLock::new(0)))
    } else {
        &TAKEN
    }
}

pub fn devices() -> &'static Devices {
    unsafe { &*DEVICES.load(Ordering::Relaxed) }
}

/// What the threads saw, under all schedules: one text, if it is the same each time.
pub fn case(
    go: fn(&mut LockToken),
    inputs: &'static [&'static str],
    bits: usize,
) -> String {
    let seen = Arc::new(Mutex::new(BTreeSet::new()));
    let all = Arc::clone(&seen);
    let mut config = Config::new();
    config.stack_size = 0x4_0000;
    config.silence_warnings = true;
    config.failure_persistence = FailurePersistence::None;
    let runner = Runner::new(RandomScheduler::new_from_seed(1, SCHEDULES), config);
    let schedule = move || {
        let text = threads(go, inputs, bits);
        all.lock().unwrap().insert(text);
    };
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| runner.run(schedule))) {
        let text = panic.downcast::<String>().map_or("?".to_owned(), |text| format!("? {text}"));
        seen.lock().unwrap().insert(text);
    }
    let seen = seen.lock().unwrap();
    seen.iter().cloned().collect::<Vec<_>>().join(" or ")
}

fn threads(go: fn(&mut LockToken), inputs: &'static [&'static str], bits: usize) -> String {
    let mut devices = Devices::new();
    DEVICES.store(&raw mut devices, Ordering::Relaxed);
    let token = unsafe { LockToken::enter() };
    let taken = TAKEN.acquire(&token);
    let run = |input: &&'static str| {
        let input = *input;
        shuttle::thread::spawn(move || run_here(go, input, bits))
    };
    let threads: Vec<_> = inputs.iter().map(run).collect();
    let seen = threads.into_iter().map(|thread| thread.join().unwrap());
    let text = seen.collect::<Vec<_>>().join(" | ");
    drop(taken);
    text + if simulated_kernel::violations().is_empty() { "" } else { " violations" }
}

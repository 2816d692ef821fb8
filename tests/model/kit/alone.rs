//! One thread after the other, each with locks of its own.

use std::sync::{Once, OnceLock};
use std::thread;
pub use std::thread_local;

/// A lock that nobody holds.
pub fn lock() -> &'static SpinLock<u32> {
    Box::leak(Box::new(SpinLock::new(0)))
}

pub fn queued() -> &'static QueuedSpinLock<u32> {
    Box::leak(Box::new(QueuedSpinLock::new(0)))
}

pub fn readers() -> &'static ExSpinLock<u32> {
    Box::leak(Box::new(ExSpinLock::new(0)))
}

/// A lock that nobody holds, or one that another processor holds for ever.
pub fn pick() -> &'static SpinLock<u32> {
    static TAKEN: SpinLock<u32> = SpinLock::new(0);
    static HOLDER: Once = Once::new();
    if crate::kit::flip() {
        return lock();
    }
    HOLDER.call_once(|| {
        let (ready, is_ready) = std::sync::mpsc::channel();
        thread::spawn(move || {
            let token = unsafe { LockToken::enter() };
            let _held = TAKEN.acquire(&token);
            ready.send(()).unwrap();
            loop {
                thread::park();
            }
        });
        is_ready.recv().unwrap();
    });
    &TAKEN
}

pub fn devices() -> &'static Devices {
    static DEVICES: OnceLock<Devices> = OnceLock::new();
    DEVICES.get_or_init(Devices::new)
}

/// A driver's run with each input.
pub fn case(go: fn(&mut LockToken), inputs: &[&'static str], bits: usize) -> String {
    let run = |input: &&'static str| {
        let input = *input;
        thread::spawn(move || run_here(go, input, bits)).join().unwrap_or_default()
    };
    inputs.iter().map(run).collect::<Vec<_>>().join(" | ")
}

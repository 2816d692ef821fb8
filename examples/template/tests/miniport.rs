//! The miniport on the simulated Storport: a deadlock, a completion under a lock or a second completion stops
//! a test with a report.

use std::thread;

use miniport::initialization_data;
use spin_lock_safe::simulated_kernel::{Adapter, SrbRequest};

fn start() -> Adapter {
    // SAFETY: the routines keep the contracts of their roles.
    let adapter = unsafe { Adapter::start_virtual(&initialization_data()) };
    adapter.expect("the adapter starts")
}

/// Sends a command of six bytes; whether it succeeded.
fn succeeds(adapter: &Adapter, operation_code: u8) -> bool {
    let sent = adapter.send(SrbRequest::command([operation_code, 0, 0, 0, 0, 0]));
    let completion = sent.completion().expect("it is completed at once");
    completion.is_success()
}

#[test]
fn the_unit_is_ready() {
    let adapter = start();
    assert!(succeeds(&adapter, 0x00));
    assert_eq!(adapter.remove().completed, 1);
}

#[test]
fn other_commands_are_refused() {
    let adapter = start();
    assert!(!succeeds(&adapter, 0xFF));
    assert_eq!(adapter.remove().completed, 1);
}

#[test]
fn many_processors_send_commands() {
    let adapter = start();
    thread::scope(|threads| {
        for _ in 0..4 {
            threads.spawn(|| (0..100).for_each(|_| assert!(succeeds(&adapter, 0x00))));
        }
    });
    assert_eq!(adapter.remove().completed, 400);
}

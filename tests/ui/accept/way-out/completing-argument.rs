//! A `let` before the call, and a helper that takes its token last.
//! Then the token is borrowed after the other arguments are there.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

fn log(_token: &mut LockToken, (): ()) {}

fn log_last((): (), _token: &mut LockToken) {}

#[spin_lock_safe]
fn finish(irps: [Irp; 3], token: &mut LockToken) {
    let [first, second, third] = irps;
    #[allow(clippy::let_unit_value)]
    let done = IoCompleteRequest(first, IO_NO_INCREMENT);
    log(token, done);
    log_last(IoCompleteRequest(second, IO_NO_INCREMENT), token);
    IoCompleteRequest(third, {
        log_last((), token);
        IO_NO_INCREMENT
    });
}

fn main() {}

//! Tracked calls in macros with syntax of their own: `=>`, `in`, `key = value;`.
//! Whatever a macro makes of its arguments, the calls in them have their tokens.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

macro_rules! when {
    ($condition:expr => $then:expr) => {
        if $condition {
            $then
        }
    };
}

macro_rules! with {
    ($guard:ident in $lock:expr => $body:block) => {{
        let mut $guard = $lock;
        $body
    }};
}

macro_rules! trace {
    ($($key:ident = $value:expr;)*) => {
        $(println!("{} {}", stringify!($key), $value);)*
    };
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    with!(open in open.acquire() => { *open += 1 });
    trace! { open = *open.acquire(); again = *open.acquire(token); }
    when!(irp.information() > 0 => IoCompleteRequest(irp, IO_NO_INCREMENT));
}

#[spin_lock_safe]
unsafe extern "C" fn entry_point() {
    trace! { open = *SpinLock::new(1).acquire(); }
}

fn main() {}

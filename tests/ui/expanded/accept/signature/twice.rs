// What the attribute makes of `accept/signature/twice.rs`; a test in `macros` compares it.

//! The attribute given twice, and on a function inside an annotated one.
//! The second finds nothing left to do: it makes no second token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static COUNT: SpinLock<u32> = SpinLock::new(0);

fn finish(irp: Irp, token: &mut LockToken) {
    #[allow(unused_imports)]
    use spin_lock_safe as _;
    *COUNT.acquire(token) += 1;
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn outer() {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    _ = &no_spin_lock_held;
    fn count(token: &LockToken) {
        *COUNT.acquire(token) += 1;
    }
    #[forbid(unsafe_op_in_unsafe_fn)]
    unsafe extern "C" fn inner() {
        let token: &mut LockToken = &mut {
            unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
        };
        count(token);
    }
    *COUNT.acquire(no_spin_lock_held) += 1;
    let _: unsafe extern "C" fn() = inner;
}

fn main() {}

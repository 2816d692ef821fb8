//! Stand-ins for the system's routines that the handlers call. They note the call and
//! keep the IRQL.

use std::ffi::c_void;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, PoisonError};

use spin_lock_safe::sys::{
    CCHAR, DEVICE_OBJECT, DISPATCH_LEVEL, IRP, KIRQL, KSPIN_LOCK, PASSIVE_LEVEL,
};

static CALLS: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
static IRQL: AtomicU8 = AtomicU8::new(PASSIVE_LEVEL);

/// Returns the calls since the last call of this function, and the IRQL after them.
pub(super) fn take() -> (Vec<&'static str>, KIRQL) {
    let calls = std::mem::take(&mut *CALLS.lock().unwrap_or_else(PoisonError::into_inner));
    (calls, IRQL.swap(PASSIVE_LEVEL, Ordering::Relaxed))
}

fn note(routine: &'static str) {
    CALLS
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(routine);
}

fn raise(routine: &'static str) -> KIRQL {
    note(routine);
    IRQL.swap(DISPATCH_LEVEL, Ordering::Relaxed)
}

fn lower(routine: &'static str, irql: KIRQL) {
    note(routine);
    IRQL.store(irql, Ordering::Relaxed);
}

macro_rules! routines {
    ($($name:ident: fn($($argument:ident: $ty:ty),*) $(-> $result:ty)? $body:block)*) => {
        /// Returns the symbols under which code for Windows imports the routines.
        pub(super) fn slots() -> impl Iterator<Item = &'static str> {
            all().into_iter().map(|(slot, _)| slot)
        }

        /// Returns the symbols, with the functions to call.
        pub(super) fn all() -> Vec<(&'static str, *const c_void)> {
            vec![$((concat!("__imp_", stringify!($name)), routine::$name as *const c_void)),*]
        }

        #[expect(non_snake_case, reason = "the routines keep their Microsoft names")]
        mod routine {
            use super::*;

            $(pub(super) extern "win64" fn $name($($argument: $ty),*) $(-> $result)? $body)*
        }
    };
}

routines! {
    KeAcquireSpinLockRaiseToDpc: fn(_lock: *mut KSPIN_LOCK) -> KIRQL {
        raise("KeAcquireSpinLockRaiseToDpc")
    }
    KeReleaseSpinLock: fn(_lock: *mut KSPIN_LOCK, irql: KIRQL) {
        lower("KeReleaseSpinLock", irql);
    }
    KeAcquireSpinLockAtDpcLevel: fn(_lock: *mut KSPIN_LOCK) {
        note("KeAcquireSpinLockAtDpcLevel");
    }
    KeReleaseSpinLockFromDpcLevel: fn(_lock: *mut KSPIN_LOCK) {
        note("KeReleaseSpinLockFromDpcLevel");
    }
    KeTryToAcquireSpinLockAtDpcLevel: fn(_lock: *mut KSPIN_LOCK) -> bool {
        note("KeTryToAcquireSpinLockAtDpcLevel");
        true
    }
    IoAcquireCancelSpinLock: fn(irql: &mut KIRQL) {
        *irql = raise("IoAcquireCancelSpinLock");
    }
    IoReleaseCancelSpinLock: fn(irql: KIRQL) {
        lower("IoReleaseCancelSpinLock", irql);
    }
    IofCompleteRequest: fn(_irp: *mut IRP, _boost: CCHAR) {
        note("IofCompleteRequest");
    }
    IoStartNextPacket: fn(_device: *mut DEVICE_OBJECT, _cancelable: bool) {
        note("IoStartNextPacket");
    }
}

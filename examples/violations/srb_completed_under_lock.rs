//! A function of the driver takes `&mut LockToken`, and so is also under the rule.
//! Storport may call `HwStartIo` before it returns, which acquires the same lock.

#![allow(non_snake_case)]

use spin_lock_safe::sys::PVOID;
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

struct Srb;
struct RequestComplete(Srb);

struct Adapter {
    requests: SpinLock<Vec<Srb>>,
}

fn StorPortNotification(_token: &mut LockToken, _: RequestComplete, _adapter: &Adapter) {}

#[spin_lock_safe]
unsafe extern "system" fn HwDpcRoutine(
    _Dpc: PVOID,
    HwDeviceExtension: PVOID,
    _SystemArgument1: PVOID,
    _SystemArgument2: PVOID,
    token: &mut LockToken,
) {
    let adapter = unsafe { &*HwDeviceExtension.cast::<Adapter>() };
    let mut requests = adapter.requests.acquire_at_dpc_level();
    while let Some(srb) = requests.pop() {
        StorPortNotification(token, RequestComplete(srb), adapter);
    }
}

fn main() {}

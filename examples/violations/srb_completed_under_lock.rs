//! A routine of the driver's own takes `&mut LockToken`, and so is under the rule, too.
//! Here Storport may call `HwStartIo` before it returns, which takes the same lock.

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

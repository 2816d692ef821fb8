//! Starts a request on one path with the token that the sole guard lends, and so under its lock.
//! What a guard lends only locks; what its release gives back completes.

use spin_lock_safe::ddi::{IoStartNextPacket, IoStartPacket};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SoleSpinLockGuard, SpinLock, spin_lock_safe};

struct Unit {
    queued: Vec<Irp>,
    pending: Option<Irp>,
    outstanding: usize,
    is_busy: bool,
    needs_sense: bool,
    is_active: bool,
}

type Port = SpinLock<Vec<Unit>>;

/// Releases the port's lock.
fn next_of_unit(device: &DeviceObject, mut port: SoleSpinLockGuard<'_, Vec<Unit>>, unit: usize) {
    let unit = &mut port[unit];
    if unit.outstanding >= 32 || !unit.is_active {
        return;
    }
    if unit.is_busy || unit.needs_sense || unit.pending.is_some() {
        if unit.outstanding == 0 && !unit.is_busy && !unit.needs_sense {
            unit.is_active = false;
            let next = unit.pending.take();
            start(device, next, port.token());
        }
        return;
    }
    unit.is_active = false;
    let next = unit.queued.pop();
    start(device, next, port.release());
}

#[spin_lock_safe]
fn start(device: &DeviceObject, next: Option<Irp>, token: &mut LockToken) {
    if let Some(irp) = next {
        // SAFETY: the driver has a StartIo routine.
        unsafe { IoStartPacket(device, irp, None, None) };
    }
}

#[spin_lock_safe]
fn start_ready_units(device: &DeviceObject, port: &Port, ready: &[usize], token: &mut LockToken) {
    for &unit in ready {
        let port = port.acquire_sole();
        next_of_unit(device, port, unit);
    }
    IoStartNextPacket(device, false);
}

fn main() {}

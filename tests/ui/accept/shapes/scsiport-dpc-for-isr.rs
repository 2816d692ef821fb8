//! A DPC: what the interrupt left is taken under two locks, again and again, and completed under none.
//! The shape of ScsiPortDpcForIsr in ReactOS's scsiport, with its jump back.

use spin_lock_safe::ddi::{
    IO_DISK_INCREMENT, IoCompleteRequest, IoStartNextPacket, KeAcquireSpinLockAtDpcLevel,
    KeReleaseSpinLockFromDpcLevel,
};
use spin_lock_safe::sys::PKDPC;
use spin_lock_safe::{DeviceObject, InterruptSpinLock, Irp, SpinLock, spin_lock_safe};

#[derive(Default)]
struct Interrupted {
    is_needed: bool,
    is_ready: bool,
    completed: Vec<Irp>,
}

struct State {
    is_busy: bool,
    timer: Option<u32>,
}

struct Port {
    interrupted: InterruptSpinLock<Interrupted>,
    state: SpinLock<State>,
}

#[spin_lock_safe(IO_DPC_ROUTINE)]
unsafe extern "system" fn dpc_for_isr(
    _: PKDPC,
    device: &DeviceObject,
    _: Option<Irp>,
    port: &Port,
) {
    loop {
        let mut state = KeAcquireSpinLockAtDpcLevel(&port.state);
        let mut interrupted = port.interrupted.acquire();
        if !interrupted.is_needed {
            interrupted.release();
            KeReleaseSpinLockFromDpcLevel(state);
            return;
        }
        let data = core::mem::take(&mut *interrupted);
        interrupted.release();

        if data.is_ready {
            state.is_busy = false;
            state.timer = None;
        }
        KeReleaseSpinLockFromDpcLevel(state);

        if data.is_ready {
            IoStartNextPacket(device, false);
        }
        for irp in data.completed {
            let mut state = KeAcquireSpinLockAtDpcLevel(&port.state);
            state.timer = Some(4);
            KeReleaseSpinLockFromDpcLevel(state);
            IoCompleteRequest(irp, IO_DISK_INCREMENT);
        }
    }
}

fn main() {}

//! An interrupt completes what is done before it releases its lock.
//! The helper between works under the same lock, and only locks.

use core::pin::pin;

use spin_lock_safe::ddi::StorPortCompleteSrb;
use spin_lock_safe::sys::{BOOLEAN, STOR_STATUS_BUSY, TRUE};
use spin_lock_safe::{
    HwDeviceExtension, LockToken, Srb, StorPortLockHandle, StorPortSpinLock, spin_lock_safe,
};

struct Slots {
    issued: u32,
    waiting: u32,
    is_paused: bool,
    pending: Vec<Srb>,
}

struct Channel {
    slots: StorPortSpinLock<Slots>,
}

#[spin_lock_safe]
fn activate(channel: &Channel, held: Option<&mut Slots>, token: &LockToken) -> Result<u32, u32> {
    let handle = pin!(StorPortLockHandle::new());
    let mut acquired = None;
    let slots = match held {
        Some(slots) => slots,
        None => &mut **acquired.insert(channel.slots.acquire_with_handle(handle)),
    };
    let result = 'exit: {
        if slots.waiting == 0 || slots.is_paused {
            break 'exit Err(STOR_STATUS_BUSY);
        }
        let ready = slots.waiting & !slots.issued;
        if ready == 0 {
            break 'exit Err(STOR_STATUS_BUSY);
        }
        slots.waiting &= !ready;
        slots.issued |= ready;
        Ok(ready)
    };
    drop(acquired);
    result
}

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(
    channel: &HwDeviceExtension<Channel>,
    srb: Srb,
    token: &mut LockToken,
) -> BOOLEAN {
    if activate(channel, None, token).is_err() {
        StorPortCompleteSrb(channel, srb);
        return TRUE;
    }
    let handle = pin!(StorPortLockHandle::new());
    channel.slots.acquire_with_handle(handle).pending.push(srb);
    TRUE
}

#[spin_lock_safe(HW_INTERRUPT)]
unsafe extern "system" fn interrupt(
    channel: &HwDeviceExtension<Channel>,
    token: &mut LockToken,
) -> BOOLEAN {
    let handle = pin!(StorPortLockHandle::new());
    let mut slots = channel.slots.acquire_with_handle(handle);
    slots.issued = 0;
    let done = slots.pending.pop();
    let activated = activate(channel, Some(&mut slots), token).is_ok();
    if let Some(srb) = done {
        StorPortCompleteSrb(channel, srb);
    }
    slots.release();
    BOOLEAN::from(activated)
}

fn main() {}

//! The driver. Requests wait until there is work for them, until they are called by their
//! slot, or until they are canceled.
//!
//! | module | content | the attribute | the token |
//! |---|---|---|---|
//! | [`dispatch`] | the dispatch routines | on the module | hidden, except in calls into other modules |
//! | [`start_io`] | `StartIo`, for one query after the other | on the module | hidden |
//! | `extension` | work on waiting requests | on the `impl` block | visible to the other modules |
//! | `slots` | the slots in which requests wait | on the `impl` block | hidden, the last argument from outside |
//! | `cancel` | `CsqCompleteCanceledIrp` | on the function | declared by the entry point |
//! | `queue` | the cancel-safe queue, and its other callbacks | on the functions | see there |
//!
//! Two of the driver's locks are never held at the same time.

mod cancel;
mod counts;
mod device;
mod extension;
mod queue;
mod slots;

use spin_lock_safe::{Irp, spin_lock_safe};

pub(crate) use counts::{Counts, Event};
pub(crate) use device::device;
pub(crate) use extension::DeviceExtension;
pub(crate) use slots::{SLOTS, Slot};

/// Lets the request wait in the slot whose number is the input.
pub(crate) const IOCTL_WAIT: u32 = 0x0022_2000;
/// Completes waiting requests, the oldest first. The input is the largest number, the
/// output the actual number.
pub(crate) const IOCTL_WORK: u32 = 0x0022_2004;
/// Completes the request that waits in the slot whose number is the input. The output is
/// the number of completed requests.
pub(crate) const IOCTL_CALL: u32 = 0x0022_2008;
/// Asks for the [`Counts`].
pub(crate) const IOCTL_QUERY: u32 = 0x0022_200C;

/// Returns the number in the input of a request.
fn number(irp: &Irp) -> Option<u64> {
    irp.input().first_chunk().copied().map(u64::from_le_bytes)
}

#[spin_lock_safe]
#[expect(non_snake_case, reason = "callbacks keep their Microsoft names")]
pub(crate) mod dispatch {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{
        NTSTATUS, STATUS_CANCELLED, STATUS_DEVICE_BUSY, STATUS_INVALID_DEVICE_REQUEST,
        STATUS_INVALID_PARAMETER, STATUS_PENDING, STATUS_SUCCESS,
    };
    use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

    use super::counts::Event;
    use super::extension::DeviceExtension;
    use super::slots::Slot;
    use super::{IOCTL_CALL, IOCTL_QUERY, IOCTL_WAIT, IOCTL_WORK, number, start_io};

    /// # Safety
    ///
    /// The I/O manager calls it for this driver's device, with an `IRP_MJ_CREATE`.
    #[spin_lock_safe(DRIVER_DISPATCH)]
    pub(crate) unsafe extern "system" fn DispatchCreate(
        device: &DeviceObject,
        irp: Irp,
    ) -> NTSTATUS {
        // SAFETY: the devices of this driver have this extension.
        let extension: &DeviceExtension = unsafe { device.extension() };
        succeed(extension, irp, Event::Opened)
    }

    /// # Safety
    ///
    /// The I/O manager calls it for this driver's device, with an `IRP_MJ_CLOSE`.
    #[spin_lock_safe(DRIVER_DISPATCH)]
    pub(crate) unsafe extern "system" fn DispatchClose(
        device: &DeviceObject,
        irp: Irp,
    ) -> NTSTATUS {
        // SAFETY: the devices of this driver have this extension.
        let extension: &DeviceExtension = unsafe { device.extension() };
        succeed(extension, irp, Event::Closed)
    }

    /// Cancels the requests that still wait.
    ///
    /// # Safety
    ///
    /// The I/O manager calls it for this driver's device, with an `IRP_MJ_CLEANUP`.
    #[spin_lock_safe(DRIVER_DISPATCH)]
    pub(crate) unsafe extern "system" fn DispatchCleanup(
        device: &DeviceObject,
        irp: Irp,
        token: &mut LockToken,
    ) -> NTSTATUS {
        // SAFETY: the devices of this driver have this extension.
        let extension: &DeviceExtension = unsafe { device.extension() };
        let left = extension.complete_oldest(u64::MAX, STATUS_CANCELLED, token);
        extension.counts.acquire().add(Event::CleanedUp, left);
        complete(irp, STATUS_SUCCESS)
    }

    /// # Safety
    ///
    /// The I/O manager calls it for this driver's device, with an `IRP_MJ_DEVICE_CONTROL`.
    #[spin_lock_safe(DRIVER_DISPATCH)]
    pub(crate) unsafe extern "system" fn DispatchDeviceControl(
        device: &DeviceObject,
        irp: Irp,
        token: &mut LockToken,
    ) -> NTSTATUS {
        // SAFETY: the devices of this driver have this extension.
        let extension: &DeviceExtension = unsafe { device.extension() };
        match irp.io_control_code() {
            Some(IOCTL_WAIT) => wait(extension, irp, token),
            Some(IOCTL_WORK) => work(extension, irp, token),
            Some(IOCTL_CALL) => call(extension, irp, token),
            Some(IOCTL_QUERY) => start_io::start_packet(irp, token),
            _ => refuse(extension, irp, STATUS_INVALID_DEVICE_REQUEST),
        }
    }

    fn wait(extension: &DeviceExtension, irp: Irp, token: &mut LockToken) -> NTSTATUS {
        let Some(slot) = number(&irp).and_then(Slot::new) else {
            return refuse(extension, irp, STATUS_INVALID_PARAMETER);
        };
        if !extension.slots.acquire().occupy(slot) {
            return refuse(extension, irp, STATUS_DEVICE_BUSY);
        }
        extension.counts.acquire().add(Event::Waited, 1);
        extension.queue.insert(irp, slot, token);
        STATUS_PENDING
    }

    fn work(extension: &DeviceExtension, irp: Irp, token: &mut LockToken) -> NTSTATUS {
        let Some(limit) = number(&irp) else {
            return refuse(extension, irp, STATUS_INVALID_PARAMETER);
        };
        let worked = extension.complete_oldest(limit, STATUS_SUCCESS, token);
        let mut counts = extension.counts.acquire();
        counts.add(Event::Worked, worked);
        counts.add(Event::Work, 1);
        drop(counts);
        answer(irp, worked)
    }

    fn call(extension: &DeviceExtension, irp: Irp, token: &mut LockToken) -> NTSTATUS {
        let Some(slot) = number(&irp).and_then(Slot::new) else {
            return refuse(extension, irp, STATUS_INVALID_PARAMETER);
        };
        let waiting = extension.queue.remove(slot, token);
        let called = u64::from(waiting.is_some());
        if let Some(waiting) = waiting {
            extension.complete_waiting(waiting, STATUS_SUCCESS, token);
        }
        let mut counts = extension.counts.acquire();
        counts.add(Event::Called, called);
        counts.add(Event::Call, 1);
        drop(counts);
        answer(irp, called)
    }

    fn succeed(extension: &DeviceExtension, irp: Irp, event: Event) -> NTSTATUS {
        extension.counts.acquire().add(event, 1);
        complete(irp, STATUS_SUCCESS)
    }

    fn refuse(extension: &DeviceExtension, irp: Irp, status: NTSTATUS) -> NTSTATUS {
        extension.counts.acquire().add(Event::Refused, 1);
        complete(irp, status)
    }

    fn answer(mut irp: Irp, number: u64) -> NTSTATUS {
        let status = irp.answer(&number.to_le_bytes());
        complete(irp, status)
    }

    fn complete(mut irp: Irp, status: NTSTATUS) -> NTSTATUS {
        irp.set_status(status);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        status
    }
}

#[spin_lock_safe]
#[expect(non_snake_case, reason = "callbacks keep their Microsoft names")]
pub(crate) mod start_io {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket, IoStartPacket,
    };
    use spin_lock_safe::sys::{NTSTATUS, STATUS_PENDING};
    use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

    use super::counts::{Counts, Event};
    use super::extension::DeviceExtension;

    /// Queues a query for [`StartIo`], which may run and complete it before this returns.
    pub(super) fn start_packet(mut irp: Irp, token: &mut LockToken) -> NTSTATUS {
        irp.mark_pending();
        // SAFETY: the request was sent to this device, which is valid.
        let device = unsafe { DeviceObject::from_raw(irp.device()) };
        // SAFETY: `StartIo` takes over the request.
        unsafe { IoStartPacket(token, device, irp, None, None) };
        STATUS_PENDING
    }

    /// # Safety
    ///
    /// The I/O manager calls it for this driver's device.
    #[spin_lock_safe(DRIVER_STARTIO)]
    pub(crate) unsafe extern "system" fn StartIo(device: &DeviceObject, irp: Irp) {
        // SAFETY: the devices of this driver have this extension.
        let counts = count(unsafe { device.extension() });
        answer(irp, counts);
        IoStartNextPacket(device, false);
    }

    fn count(extension: &DeviceExtension) -> Counts {
        let mut counts = extension.counts.acquire_at_dpc_level();
        counts.add(Event::Queried, 1);
        *counts
    }

    fn answer(mut irp: Irp, counts: Counts) {
        _ = irp.answer(&counts.to_bytes());
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::mem::offset_of;
use core::ptr;

use crate::raw::{DEVICE_OBJECT, DRIVER_CANCEL, IRP, KDEVICE_QUEUE, KDEVICE_QUEUE_ENTRY};
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::completion::require_outstanding;
use crate::simulated_kernel::device_queue::{Next, StartIoAttributes};
use crate::simulated_kernel::irql::{require_at_most_dispatch_level, require_dispatch_level};
use crate::simulated_kernel::report::violate;
use crate::simulated_kernel::start_io::Starter;
use crate::simulated_kernel::{context, devices};

/// Starts a request if the device is idle, or queues it otherwise.
///
/// The `StartIo` routine runs at `DISPATCH_LEVEL` before this returns. If `Key` is not
/// null, it sorts the queue. `CancelFunction` becomes the request's cancel routine.
///
/// Microsoft's page: [`IoStartPacket`](https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-iostartpacket).
///
/// # Panics
///
/// If this context holds a spin lock, if the device or the request is unknown, or if the
/// IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The device is valid. The driver has the request, and leaves it to its `StartIo` and
/// cancel routines. `Key` may be read if it is not null.
#[track_caller]
pub unsafe fn IoStartPacket(
    DeviceObject: *const DEVICE_OBJECT,
    Irp: *const IRP,
    Key: *const u32,
    CancelFunction: DRIVER_CANCEL,
) {
    const ROUTINE: &str = "IoStartPacket";
    require_no_lock(ROUTINE);
    require_at_most_dispatch_level(ROUTINE);
    // SAFETY: the caller promises that the key is valid or null.
    let key = unsafe { Key.as_ref() }.copied();
    if let Some(starter) = starter(ROUTINE, DeviceObject)
        && let Some(packet) = require_outstanding(ROUTINE, Irp)
    {
        starter.arrive(&packet, key, CancelFunction);
    }
}

/// Starts the device's next request, or makes the device idle.
///
/// The `StartIo` routine runs on this thread before this returns. A `StartIo` routine
/// that calls this routine nests once for every request that waits, as on Windows. With a
/// long queue the stack overflows. [`IoSetStartIoAttributes`] avoids that.
///
/// Microsoft's page: [`IoStartNextPacket`](https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-iostartnextpacket).
///
/// # Panics
///
/// If this context holds a spin lock, if the IRQL is not `DISPATCH_LEVEL`, or if the
/// device is unknown.
///
/// # Safety
///
/// The device is valid, and its driver is done with the current request.
#[track_caller]
pub unsafe fn IoStartNextPacket(DeviceObject: *const DEVICE_OBJECT, Cancelable: bool) {
    const ROUTINE: &str = "IoStartNextPacket";
    require_no_lock(ROUTINE);
    require_dispatch_level(ROUTINE);
    if let Some(starter) = starter(ROUTINE, DeviceObject) {
        starter.start_next(Next {
            cancelable: Cancelable,
            key: None,
        });
    }
}

/// Starts the device's first request with this key or a greater one, or its first request if
/// there is none with such a key, or makes the device idle.
///
/// Microsoft's page: [`IoStartNextPacketByKey`](https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-iostartnextpacketbykey).
///
/// # Panics
///
/// The same as for [`IoStartNextPacket`].
///
/// # Safety
///
/// The same as for [`IoStartNextPacket`].
#[track_caller]
pub unsafe fn IoStartNextPacketByKey(
    DeviceObject: *const DEVICE_OBJECT,
    Cancelable: bool,
    Key: u32,
) {
    const ROUTINE: &str = "IoStartNextPacketByKey";
    require_no_lock(ROUTINE);
    require_dispatch_level(ROUTINE);
    if let Some(starter) = starter(ROUTINE, DeviceObject) {
        starter.start_next(Next {
            cancelable: Cancelable,
            key: Some(Key),
        });
    }
}

/// Reports a spin lock that is held where the driver's `StartIo` routine may run.
#[track_caller]
fn require_no_lock(routine: &'static str) {
    let locks = context::locks_of_driver();
    if locks != 0 {
        violate(routine, ViolationKind::StartedNextUnderLock { locks });
    }
}

/// Sets how the device's requests are started.
///
/// With `DeferredStartIo`, a call of [`IoStartNextPacket`] while the `StartIo` routine
/// runs takes effect after the routine has returned. With `NonCancelable`, a request
/// loses its cancel routine when it is started.
///
/// Microsoft's page: [`IoSetStartIoAttributes`](https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-iosetstartioattributes).
///
/// # Panics
///
/// If the device is unknown.
///
/// # Safety
///
/// The device is valid.
#[track_caller]
pub unsafe fn IoSetStartIoAttributes(
    DeviceObject: *const DEVICE_OBJECT,
    DeferredStartIo: bool,
    NonCancelable: bool,
) {
    if let Some(starter) = starter("IoSetStartIoAttributes", DeviceObject) {
        starter.queue().set_attributes(StartIoAttributes {
            deferred: DeferredStartIo,
            non_cancelable: NonCancelable,
        });
    }
}

/// Removes the first request from its device's queue. Returns the request's place in the queue, or null if
/// none waits.
///
/// With none, the device is not busy any more. The simulated kernel takes only the queue
/// `&DeviceObject->DeviceQueue`, and the place is `&Irp->Tail.Overlay.DeviceQueueEntry`.
///
/// Microsoft's page: [`KeRemoveDeviceQueue`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keremovedevicequeue).
///
/// # Panics
///
/// If `DeviceQueue` is not that of a device, or if the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// It is what is said above.
#[track_caller]
pub unsafe fn KeRemoveDeviceQueue(DeviceQueue: *mut KDEVICE_QUEUE) -> *mut KDEVICE_QUEUE_ENTRY {
    const ROUTINE: &str = "KeRemoveDeviceQueue";
    require_at_most_dispatch_level(ROUTINE);
    let first = starter_of(ROUTINE, DeviceQueue).and_then(|starter| starter.queue().take_first());
    first.map_or(ptr::null_mut(), |packet| {
        packet.irp().wrapping_byte_add(ENTRY).cast()
    })
}

/// Removes a request from its device's queue, and returns whether it was there.
///
/// A cancel routine calls this with `&DeviceObject->DeviceQueue` and
/// `&Irp->Tail.Overlay.DeviceQueueEntry`. The simulated kernel takes nothing else.
///
/// Microsoft's page: [`KeRemoveEntryDeviceQueue`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keremoveentrydevicequeue).
///
/// # Panics
///
/// If `DeviceQueue` is not the queue of a device.
///
/// # Safety
///
/// Both pointers are as described above.
#[track_caller]
pub unsafe fn KeRemoveEntryDeviceQueue(
    DeviceQueue: *mut KDEVICE_QUEUE,
    DeviceQueueEntry: *mut KDEVICE_QUEUE_ENTRY,
) -> bool {
    let irp = DeviceQueueEntry.addr().wrapping_sub(ENTRY);
    starter_of("KeRemoveEntryDeviceQueue", DeviceQueue)
        .is_some_and(|starter| starter.queue().remove(irp))
}

/// Where a request has its place in a device's queue: the first member, in a union.
const ENTRY: usize = offset_of!(IRP, Tail);

/// Returns the device whose queue this is, and reports one that does not exist.
#[track_caller]
fn starter_of(routine: &'static str, queue: *mut KDEVICE_QUEUE) -> Option<Starter> {
    let device = queue.wrapping_byte_sub(offset_of!(DEVICE_OBJECT, DeviceQueue));
    starter(routine, device.cast())
}

/// Returns the device at `device`, or reports that it does not exist.
#[track_caller]
fn starter(routine: &'static str, device: *const DEVICE_OBJECT) -> Option<Starter> {
    let found = devices::find(device.addr());
    if found.is_none() {
        let device = device.addr();
        violate(routine, ViolationKind::UnknownDevice { device });
    }
    found.map(|device| Starter { device, routine })
}

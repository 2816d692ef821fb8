//! The functions of the generated drivers, with marks where the drivers differ.

pub(super) const HEAD: &str = "

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock};
pub struct Extension { pub count: SpinLock<usize>, pub queue: SpinLock<Vec<Irp>> }
";

pub(super) const PAIR: &str = "
#attribute
pub unsafe #abi fn handler_@(device: *mut DEVICE_OBJECT, irp: *mut IRP#entry) -> NTSTATUS {
    #enter
    #entry_body
}
#attribute
fn helper_@(extension: &Extension, irp: Irp#parameter) { #helper_body }
";

pub(super) const ASYNC_PAIR: &str = "
#attribute
pub trait T@ {
    async unsafe fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS;
    async fn helper(extension: &Extension, irp: Irp#parameter);
}
pub struct H@;
#attribute
impl T@ for H@ {
    async unsafe fn handler(device: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        #enter
        #entry_body
    }
    async fn helper(extension: &Extension, irp: Irp#parameter) { #helper_body }
}
";

pub(super) const ENTRY_BODY: &str = "
    let device = unsafe { DeviceObject::from_raw(device) };
    let extension: &Extension = unsafe { device.extension() };
    let mut irp = unsafe { Irp::from_raw(irp) };
    let mut count = extension.count.acquire(#only);
    *count += @;
    let is_first = *count == 1;
    drop(count);
    if is_first {
        let next = extension.queue.acquire(#only).pop();
        if let Some(next) = next {
            #helper(extension, next#last)#await;
        }
    }
    irp.set_status(STATUS_SUCCESS);
    irp.set_information(8 * @);
    IoCompleteRequest(#firstirp, IO_NO_INCREMENT);
    STATUS_SUCCESS
";

pub(super) const HELPER_BODY: &str = "
    let mut queue = extension.queue.acquire(#only);
    let length = queue.len();
    if length > @ {
        queue.clear();
    }
    drop(queue);
    for at in 0..length {
        *extension.count.acquire(#only) += at;
    }
    match length {
        0 => return,
        1 => IoCompleteRequest(#firstirp, IO_NO_INCREMENT),
        _ => IoCompleteRequest(#firstirp, IO_NO_INCREMENT + 1),
    }
";

pub(super) const RICH_HEAD: &str = "
use core::pin::pin;
use spin_lock_safe::ddi::KeAcquireInStackQueuedSpinLock;
use spin_lock_safe::{LockQueueHandle, QueuedSpinLock};
pub static HELPED: QueuedSpinLock<usize> = QueuedSpinLock::new(0);
";

pub(super) const RICH_ENTRY_BODY: &str = "
    const LIMIT: usize = 8 * @;
    fn is_over(length: usize) -> bool {
        length > LIMIT
    }
    let device = unsafe { DeviceObject::from_raw(device) };
    let extension: &Extension = unsafe { device.extension() };
    let mut irp = unsafe { Irp::from_raw(irp) };
    let add = |more: usize| *extension.count.acquire(#only) += more;
    add(@);
    let next = extension.queue.acquire(#only).pop();
    match next {
        Some(next) => #helper(extension, next#last),
        None => assert!(*extension.count.acquire(#only) > 0),
    }
    let length = extension.queue.acquire(#only).len();
    if is_over(length) {
        println!(\"{length} of {}\", *extension.count.acquire(#only));
    }
    irp.set_status(STATUS_SUCCESS);
    irp.set_information(LIMIT);
    IoCompleteRequest(#firstirp, IO_NO_INCREMENT);
    STATUS_SUCCESS
";

pub(super) const RICH_HELPER_BODY: &str = "
    let mut handle = pin!(LockQueueHandle::new());
    *KeAcquireInStackQueuedSpinLock(#first&HELPED, handle.as_mut()) += 1;
    let Some(mut queue) = extension.queue.try_acquire_at_dpc_level(#only) else {
        IoCompleteRequest(#firstirp, IO_NO_INCREMENT);
        return;
    };
    queue.push(irp);
    let all = core::mem::take(&mut *queue);
    drop(queue);
    println!(\"{} of {}\", all.len(), *extension.count.acquire(#only));
    all.into_iter().for_each(|irp| IoCompleteRequest(#firstirp, IO_NO_INCREMENT));
";

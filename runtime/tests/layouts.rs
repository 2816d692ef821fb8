//! The handles are no larger than what they wrap. `tests/wdk-sys` compares the raw types with Microsoft's
//! headers.

#![cfg(target_pointer_width = "64")]

use std::mem::{align_of, size_of};

use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{CancelableIrp, DeviceObject, Irp, SpinLock};

#[test]
fn the_wrappers_add_nothing() {
    assert_eq!(size_of::<Irp>(), size_of::<*mut IRP>());
    assert_eq!(size_of::<CancelableIrp>(), size_of::<*mut IRP>());
    assert_eq!(size_of::<SpinLock<u64>>(), 16);
    assert_eq!(size_of::<DeviceObject>(), size_of::<DEVICE_OBJECT>());
    assert_eq!(align_of::<DeviceObject>(), align_of::<DEVICE_OBJECT>());
}

//! The types have the layout of `wdm.h` on x64.

#![cfg(target_pointer_width = "64")]

use std::mem::{align_of, offset_of, size_of};

use spin_lock_safe::sys::{
    DEVICE_IO_CONTROL_PARAMETERS, DEVICE_OBJECT, DRIVER_OBJECT, IO_STACK_LOCATION, IRP, KSPIN_LOCK,
};
use spin_lock_safe::{CancelableIrp, DeviceObject, Irp, SpinLock};

#[test]
fn sizes() {
    assert_eq!(size_of::<IRP>(), 208);
    assert!(matches!(size_of::<DEVICE_OBJECT>(), 328 | 336));
    assert_eq!(size_of::<DRIVER_OBJECT>(), 336);
    assert_eq!(size_of::<IO_STACK_LOCATION>(), 72);
    assert_eq!(size_of::<KSPIN_LOCK>(), 8);
}

#[test]
fn irp() {
    assert_eq!(offset_of!(IRP, AssociatedIrp), 24);
    assert_eq!(offset_of!(IRP, IoStatus), 48);
    assert_eq!(offset_of!(IRP, RequestorMode), 64);
    assert_eq!(offset_of!(IRP, StackCount), 66);
    assert_eq!(offset_of!(IRP, CurrentLocation), 67);
    assert_eq!(offset_of!(IRP, Cancel), 68);
    assert_eq!(offset_of!(IRP, CancelIrql), 69);
    assert_eq!(offset_of!(IRP, CancelRoutine), 104);
    assert_eq!(offset_of!(IRP, UserBuffer), 112);
    assert_eq!(offset_of!(IRP, Tail), 120);
}

#[test]
fn device_and_driver_objects() {
    assert_eq!(offset_of!(DEVICE_OBJECT, DriverObject), 8);
    assert_eq!(offset_of!(DEVICE_OBJECT, CurrentIrp), 32);
    assert_eq!(offset_of!(DEVICE_OBJECT, DeviceExtension), 64);
    assert_eq!(offset_of!(DRIVER_OBJECT, DriverStartIo), 96);
    assert_eq!(offset_of!(DRIVER_OBJECT, DriverUnload), 104);
    assert_eq!(offset_of!(DRIVER_OBJECT, MajorFunction), 112);
}

#[test]
fn stack_location() {
    const PARAMETERS: usize = offset_of!(IO_STACK_LOCATION, Parameters);
    type Parameters = DEVICE_IO_CONTROL_PARAMETERS;
    let offset = |inside: usize| PARAMETERS + inside;
    assert_eq!(offset(offset_of!(Parameters, OutputBufferLength)), 8);
    assert_eq!(offset(offset_of!(Parameters, InputBufferLength)), 16);
    assert_eq!(offset(offset_of!(Parameters, IoControlCode)), 24);
    assert_eq!(offset(offset_of!(Parameters, Type3InputBuffer)), 32);
    assert_eq!(offset_of!(IO_STACK_LOCATION, DeviceObject), 40);
    assert_eq!(offset_of!(IO_STACK_LOCATION, FileObject), 48);
    assert_eq!(offset_of!(IO_STACK_LOCATION, CompletionRoutine), 56);
    assert_eq!(offset_of!(IO_STACK_LOCATION, Context), 64);
}

#[test]
fn the_wrappers_add_nothing() {
    assert_eq!(size_of::<Irp>(), size_of::<*mut IRP>());
    assert_eq!(size_of::<CancelableIrp>(), size_of::<*mut IRP>());
    assert_eq!(size_of::<SpinLock<u64>>(), 16);
    assert_eq!(size_of::<DeviceObject>(), size_of::<DEVICE_OBJECT>());
    assert_eq!(align_of::<DeviceObject>(), align_of::<DEVICE_OBJECT>());
}

//! The drivers' surroundings on the simulated kernel.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;

use spin_lock_safe::simulated_kernel::{self, Adapter, Device, Interrupt, Request, SrbRequest};
use spin_lock_safe::sys::{
    self, BOOLEAN, DEVICE_OBJECT, DISPATCH_LEVEL, IRP, NTSTATUS, PBOOLEAN, PCANCELED_IRP, PCHAR, PIO_CSQ,
    KIRQL, PKIRQL,
    PPORT_CONFIGURATION_INFORMATION, PSCSI_REQUEST_BLOCK, PVOID, SP_RETURN_FOUND, STATUS_PENDING,
    STATUS_SUCCESS, TRUE, ULONG, VIRTUAL_HW_INITIALIZATION_DATA,
};
use spin_lock_safe::ddi::IoCompleteRequest;
use spin_lock_safe::{
    CancelSpinLockGuard, DeviceObject, ExSpinLock, HeldOnEntry, HeldOnReturn, HwDeviceExtension, InterruptSpinLock, Irp, LockQueueHandle,
    LockToken, QueuedSpinLock, SpinLock, Srb, StorPortLockHandle,
    StorPortSpinLock, spin_lock_safe,
};

/// The IRQL of interrupts.
const DIRQL: KIRQL = 5;

pub fn held() -> usize {
    simulated_kernel::locks_held()
}

pub fn handle() -> Pin<&'static mut LockQueueHandle> {
    let handle = Box::leak(Box::new(LockQueueHandle::new()));
    unsafe { Pin::new_unchecked(handle) }
}

pub fn storport_handle() -> Pin<&'static mut StorPortLockHandle> {
    let handle = Box::leak(Box::new(StorPortLockHandle::new()));
    unsafe { Pin::new_unchecked(handle) }
}

pub fn interrupt() -> &'static InterruptSpinLock<u32> {
    let interrupt = Box::leak(Box::new(Interrupt::new(DIRQL)));
    Box::leak(Box::new(unsafe { InterruptSpinLock::new(interrupt.as_ptr(), 0) }))
}

pub fn storport() -> &'static StorPortSpinLock<u32> {
    let extension = Box::leak(Box::new(Adapter::new(DIRQL))).device_extension();
    Box::leak(Box::new(unsafe { StorPortSpinLock::start_io(extension, 0) }))
}

pub fn irp() -> Irp {
    crate::kit::saw('C');
    unseen_irp()
}

/// For an argument that is seen to be there by the next one.
pub fn unseen_irp() -> Irp {
    let request = Request::new(0).send(|_| STATUS_PENDING);
    unsafe { Irp::from_raw(request.as_ptr()) }
}

pub fn irp_under<T>(_: &T) -> Irp {
    irp()
}

pub fn run_locking(token: &LockToken, f: impl FnOnce(&LockToken)) {
    f(token);
}

pub fn run_completing(token: &mut LockToken, f: impl FnOnce(&mut LockToken)) {
    f(token);
}

/// The driver's device, the one below it, and an adapter of the driver's.
pub struct Devices {
    upper: Device<()>,
    lower: Device<()>,
    adapter: Adapter,
}

impl Devices {
    pub fn new() -> Self {
        let lower = unsafe { Device::new(()).with_dispatch(0, complete) };
        let upper = unsafe { Device::new(()).with_dispatch(0, keep).with_start_io(start) };
        let upper = upper.attached_to(&lower);
        let miniport = VIRTUAL_HW_INITIALIZATION_DATA {
            HwFindAdapter: Some(find_adapter),
            HwInitialize: Some(initialize),
            HwStartIo: Some(start_srb),
            HwResetBus: Some(reset_bus),
            DeviceExtensionSize: 64,
            ..VIRTUAL_HW_INITIALIZATION_DATA::new()
        };
        let adapter = unsafe { Adapter::start_virtual(&miniport) }.unwrap();
        adapter.set_queue_depth(usize::MAX);
        Self { upper, lower, adapter }
    }
}

unsafe extern "system" fn find_adapter(
    _: PVOID,
    _: PVOID,
    _: PVOID,
    _: PVOID,
    _: PCHAR,
    _: PPORT_CONFIGURATION_INFORMATION,
    _: PBOOLEAN,
) -> ULONG {
    SP_RETURN_FOUND
}

unsafe extern "system" fn initialize(_: PVOID) -> BOOLEAN {
    TRUE
}

unsafe extern "system" fn start_srb(_: PVOID, _: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    TRUE
}

unsafe extern "system" fn reset_bus(_: PVOID, _: ULONG) -> BOOLEAN {
    TRUE
}

unsafe extern "system" fn keep(_: *const DEVICE_OBJECT, _: *mut IRP) -> NTSTATUS {
    STATUS_PENDING
}

unsafe extern "system" fn start(_: *mut DEVICE_OBJECT, irp: *mut IRP) {
    unsafe { sys::IofCompleteRequest(irp, 0) };
}

unsafe extern "system" fn complete(_: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    unsafe { sys::IofCompleteRequest(irp, 0) };
    STATUS_SUCCESS
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    _: *mut DEVICE_OBJECT,
    irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
) {
    cancel.release();
    IoCompleteRequest(irp, 0);
}

pub fn device() -> &'static DeviceObject {
    crate::kit::saw('N');
    unsafe { DeviceObject::from_raw(devices().upper.as_ptr()) }
}

pub fn lower() -> &'static DeviceObject {
    crate::kit::saw('D');
    unsafe { DeviceObject::from_raw(devices().lower.as_ptr()) }
}

pub fn adapter() -> &'static HwDeviceExtension {
    crate::kit::saw('B');
    unsafe { HwDeviceExtension::from_raw(devices().adapter.device_extension()) }
}

/// An SRB that came to the driver's adapter.
pub fn srb() -> Srb {
    let sent = devices().adapter.send(SrbRequest::command([0; 6]));
    unsafe { Srb::from_raw(sent.as_ptr()) }
}

/// A request that came to the driver's device.
pub fn to_pass_on() -> Irp {
    let sent = devices().upper.send(Request::new(0));
    unsafe { Irp::from_raw(sent.as_ptr()) }
}

/// A request of this driver that another one keeps, with a cancel routine.
pub fn sent() -> *mut IRP {
    crate::kit::saw('X');
    let sent = Request::new(0).send(|_| STATUS_PENDING);
    let irp = unsafe { Irp::from_raw(sent.as_ptr()) };
    std::mem::forget(unsafe { irp.into_cancelable(cancel) });
    let address = sent.as_ptr();
    std::mem::forget(sent);
    address
}

crate::own::thread_local! {
    /// The lock of the driver's cancel-safe queue.
    static QUEUE: &'static SpinLock<u32> = Box::leak(Box::new(SpinLock::new(0)));
}

pub fn queue() -> &'static SpinLock<u32> {
    QUEUE.with(|queue| *queue)
}

/// The calls of functions with a role.
pub mod system_calls {
    use std::ptr::null_mut;

    use super::*;

    pub unsafe fn StartIo(routine: unsafe extern "system" fn(PVOID, PSCSI_REQUEST_BLOCK) -> BOOLEAN) {
        let srb = srb().into_raw();
        unsafe { routine(devices().adapter.device_extension(), srb) };
    }

    pub unsafe fn Cancel(routine: unsafe extern "system" fn(*mut DEVICE_OBJECT, PCANCELED_IRP)) {
        let sent = Request::new(0).send(|_| STATUS_PENDING);
        let irp = unsafe { Irp::from_raw(sent.as_ptr()) };
        std::mem::forget(unsafe { irp.into_cancelable(routine) });
        assert!(sent.cancel());
    }

    pub unsafe fn Interrupt(routine: unsafe extern "system" fn(PVOID) -> BOOLEAN) {
        unsafe { routine(null_mut()) };
    }

    pub unsafe fn AcquireQueue(routine: unsafe extern "system" fn(PIO_CSQ, PKIRQL)) {
        let mut irql = 0;
        unsafe { routine(null_mut(), &raw mut irql) };
        unsafe { release_queue(null_mut(), irql) };
    }

    pub unsafe fn ReleaseQueue(routine: unsafe extern "system" fn(PIO_CSQ, KIRQL)) {
        let mut irql = 0;
        unsafe { acquire_queue(null_mut(), &raw mut irql) };
        unsafe { routine(null_mut(), irql) };
    }

    pub unsafe fn Insert(routine: unsafe extern "system" fn(PIO_CSQ, *mut IRP)) {
        unsafe { routine(null_mut(), null_mut()) };
    }

    #[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
    unsafe extern "system" fn acquire_queue(_: PIO_CSQ, irql: HeldOnReturn<'_>) {
        irql.leave(queue().acquire());
    }

    #[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
    unsafe extern "system" fn release_queue(_: PIO_CSQ, held: HeldOnEntry<'_>) {
        drop(unsafe { held.guard(queue()) });
    }
}

/// One run of a driver in this thread. A panic is the kernel's report, or the token's.
pub fn run_here(go: fn(&mut LockToken), input: &str, bits: usize) -> String {
    crate::kit::start(input, bits);
    // They are made at a lower IRQL than they are used at.
    devices();
    let one = || {
        let before = simulated_kernel::current_irql();
        let mut token = unsafe { LockToken::enter() };
        go(&mut token);
        if held() == 0 {
            crate::kit::saw('E');
            assert_eq!(simulated_kernel::current_irql(), before, "the IRQL is another one");
        }
    };
    let ended = catch_unwind(AssertUnwindSafe(|| simulated_kernel::at_irql(DISPATCH_LEVEL, one)));
    let stopped = match ended {
        Ok(()) => String::new(),
        Err(panic) => match panic.downcast::<String>() {
            Ok(text) if text.contains("DRIVER_VIOLATION") => "S".to_owned(),
            Ok(text) => format!("? {text}"),
            Err(_) => "?".to_owned(),
        },
    };
    (crate::kit::seen() + &stopped).trim().to_owned()
}

// What the attribute makes of `accept/role/in-a-scope.rs`; a test in `macros` compares it.

//! Roles in an annotated module and an annotated `impl`, beside helpers with hidden tokens.
//! The scope's attribute does what the one on the function says.

use spin_lock_safe::spin_lock_safe;

mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{self, NTSTATUS, STATUS_PENDING, STATUS_SUCCESS};
    use spin_lock_safe::{
        CancelSpinLockGuard, DeviceObject, Irp, SpinLock, spin_lock_safe,
    };
    static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
    #[forbid(unsafe_op_in_unsafe_fn)]
    unsafe extern "system" fn read(
        __spin_lock_safe_device_object: ::spin_lock_safe::sys::PCDEVICE_OBJECT,
        irp: ::spin_lock_safe::sys::PIRP,
    ) -> NTSTATUS {
        #[allow(unused_imports)]
        use spin_lock_safe as _;
        let no_spin_lock_held = &mut {
            unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let _: &DeviceObject = unsafe {
            <&DeviceObject as ::spin_lock_safe::__private::Parameter<
                '_,
                ::spin_lock_safe::__private::Device,
                ::spin_lock_safe::sys::PCDEVICE_OBJECT,
                <::spin_lock_safe::sys::DRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(
                __spin_lock_safe_device_object,
                __spin_lock_safe_call,
                ("read", "DeviceObject"),
            )
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let mut irp: Irp = unsafe {
            <Irp as ::spin_lock_safe::__private::Parameter<
                '_,
                ::spin_lock_safe::__private::Request,
                ::spin_lock_safe::sys::PIRP,
                <::spin_lock_safe::sys::DRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(irp, __spin_lock_safe_call, ("read", "irp"))
        };
        <NTSTATUS as ::spin_lock_safe::__private::Returned<
            ::spin_lock_safe::sys::NTSTATUS,
            <::spin_lock_safe::sys::DRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
        >>::check();
        irp.mark_pending();
        put(irp, no_spin_lock_held);
        complete_all(no_spin_lock_held);
        STATUS_PENDING
    }
    #[forbid(unsafe_op_in_unsafe_fn)]
    unsafe extern "system" fn cancel(
        __spin_lock_safe_device_object: ::spin_lock_safe::sys::PDEVICE_OBJECT,
        irp: ::spin_lock_safe::sys::PCANCELED_IRP,
    ) {
        #[allow(unused_imports)]
        use spin_lock_safe as _;
        let no_spin_lock_held = &mut {
            unsafe {
                <::spin_lock_safe::__private::Entry>::__enter_cancel(
                    irp,
                    ("cancel", "irp"),
                )
            }
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let _: &DeviceObject = unsafe {
            <&DeviceObject as ::spin_lock_safe::__private::Parameter<
                '_,
                ::spin_lock_safe::__private::Device,
                ::spin_lock_safe::sys::PDEVICE_OBJECT,
                <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(
                __spin_lock_safe_device_object,
                __spin_lock_safe_call,
                ("cancel", "DeviceObject"),
            )
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let irp: Irp = unsafe {
            <Irp as ::spin_lock_safe::__private::Parameter<
                '_,
                ::spin_lock_safe::__private::Request,
                ::spin_lock_safe::sys::PCANCELED_IRP,
                <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(irp, __spin_lock_safe_call, ("cancel", "irp"))
        };
        let cancel: CancelSpinLockGuard<'_> = unsafe {
            ::spin_lock_safe::__private::cancel_guard(&*no_spin_lock_held)
        };
        cancel.release();
        finish(irp, no_spin_lock_held);
    }
    fn put(irp: Irp, no_spin_lock_held: &::spin_lock_safe::LockToken) {
        QUEUE.acquire(no_spin_lock_held).push(irp);
    }
    fn complete_all(no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
        let irps = std::mem::take(&mut *QUEUE.acquire(no_spin_lock_held));
        irps.into_iter().for_each(|irp| finish(irp, no_spin_lock_held));
    }
    fn finish(mut irp: Irp, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
    }
    pub(super) struct Dpcs;
    impl Dpcs {
        #[forbid(unsafe_op_in_unsafe_fn)]
        pub(super) unsafe extern "system" fn timer(
            __spin_lock_safe_hw_device_extension: ::spin_lock_safe::sys::PVOID,
        ) {
            #[allow(unused_imports)]
            use spin_lock_safe as _;
            let no_spin_lock_held = &mut {
                unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
            };
            let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
            let _: sys::PVOID = unsafe {
                <sys::PVOID as ::spin_lock_safe::roles::OwnData<
                    '_,
                >>::from_system(
                    __spin_lock_safe_hw_device_extension,
                    __spin_lock_safe_call,
                    ("timer", "HwDeviceExtension"),
                )
            };
            complete_all(no_spin_lock_held);
        }
    }
    pub(super) fn check() {
        let _: sys::DRIVER_DISPATCH = Some(read);
        let _: sys::DRIVER_CANCEL = Some(cancel);
    }
}

fn main() {
    driver::check();
    let _: spin_lock_safe::sys::HW_TIMER = Some(driver::Dpcs::timer);
}

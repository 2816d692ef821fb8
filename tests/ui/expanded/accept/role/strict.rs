// What the attribute makes of `accept/role/strict.rs`; a test in `macros` compares it.

//! `strict` counts the locks that the system holds: locking is right there, completing not.
//! In a routine that is entered with none, it changes nothing.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{BOOLEAN, PSTOR_DPC, PVOID, TRUE};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

pub struct Extension {
    waiting: SpinLock<Vec<Irp>>,
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn reset_bus(
    extension: ::spin_lock_safe::sys::PVOID,
    __spin_lock_safe_path_id: ::spin_lock_safe::sys::ULONG,
) -> BOOLEAN {
    let token: &LockToken = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let extension: &Extension = unsafe {
        <&Extension as ::spin_lock_safe::roles::OwnData<
            '_,
        >>::from_system(extension, __spin_lock_safe_call, ("reset_bus", "extension"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: u32 = unsafe {
        <u32 as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Value,
            ::spin_lock_safe::sys::ULONG,
            <::spin_lock_safe::sys::HW_RESET_BUS as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_path_id,
            __spin_lock_safe_call,
            ("reset_bus", "PathId"),
        )
    };
    <BOOLEAN as ::spin_lock_safe::__private::Returned<
        ::spin_lock_safe::sys::BOOLEAN,
        <::spin_lock_safe::sys::HW_RESET_BUS as ::spin_lock_safe::__private::Role>::Function,
    >>::check();
    extension.waiting.acquire(token).reserve(1);
    count(extension, token);
    TRUE
}

fn count(extension: &Extension, token: &LockToken) -> usize {
    extension.waiting.acquire(token).len()
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn dpc(
    __spin_lock_safe_dpc: ::spin_lock_safe::sys::PSTOR_DPC,
    extension: ::spin_lock_safe::sys::PVOID,
    __spin_lock_safe_system_argument1: ::spin_lock_safe::sys::PVOID,
    __spin_lock_safe_system_argument2: ::spin_lock_safe::sys::PVOID,
) {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PSTOR_DPC = unsafe {
        <PSTOR_DPC as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PSTOR_DPC,
            <::spin_lock_safe::sys::HW_DPC_ROUTINE as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(__spin_lock_safe_dpc, __spin_lock_safe_call, ("dpc", "Dpc"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let extension: &Extension = unsafe {
        <&Extension as ::spin_lock_safe::roles::OwnData<
            '_,
        >>::from_system(extension, __spin_lock_safe_call, ("dpc", "extension"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PVOID = unsafe {
        <PVOID as ::spin_lock_safe::roles::OwnData<
            '_,
        >>::from_system(
            __spin_lock_safe_system_argument1,
            __spin_lock_safe_call,
            ("dpc", "SystemArgument1"),
        )
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PVOID = unsafe {
        <PVOID as ::spin_lock_safe::roles::OwnData<
            '_,
        >>::from_system(
            __spin_lock_safe_system_argument2,
            __spin_lock_safe_call,
            ("dpc", "SystemArgument2"),
        )
    };
    match () {
        () => {
            let next = extension.waiting.acquire_at_dpc_level(no_spin_lock_held).pop();
            if let Some(irp) = next {
                IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
            }
        }
    }
}

impl Extension {
    #[forbid(unsafe_op_in_unsafe_fn)]
    unsafe extern "system" fn interrupt(
        extension: ::spin_lock_safe::sys::PVOID,
    ) -> BOOLEAN {
        #[allow(unused_imports)]
        use spin_lock_safe as _;
        let no_spin_lock_held = &{
            unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let extension: &Extension = unsafe {
            <&Extension as ::spin_lock_safe::roles::OwnData<
                '_,
            >>::from_system(extension, __spin_lock_safe_call, ("interrupt", "extension"))
        };
        <BOOLEAN as ::spin_lock_safe::__private::Returned<
            ::spin_lock_safe::sys::BOOLEAN,
            <::spin_lock_safe::sys::HW_INTERRUPT as ::spin_lock_safe::__private::Role>::Function,
        >>::check();
        extension.note(no_spin_lock_held);
        TRUE
    }
    fn note(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) {
        self.waiting.acquire(no_spin_lock_held).clear();
    }
    ///
    /// This function must be called with no spin lock held. Outside the scope of its `#[spin_lock_safe]`, pass a `&mut LockToken` as the last argument.
    pub fn complete(
        &self,
        irp: Irp,
        no_spin_lock_held: &mut ::spin_lock_safe::LockToken,
    ) {
        IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
    }
}

fn main() {
    let _: spin_lock_safe::sys::HW_INTERRUPT = Some(Extension::interrupt);
    let _: spin_lock_safe::sys::HW_DPC_ROUTINE = Some(dpc);
    let _: spin_lock_safe::sys::HW_RESET_BUS = Some(reset_bus);
}

//! What `wdk-sys` has of KMDF, for its driver type KMDF. By hand, for it is little; the names and types are
//! those of Microsoft's headers.

use core::ffi::{c_char, c_int};

use crate::{HANDLE, NTSTATUS, PVOID, ULONG, ULONG_PTR};

macro_rules! handles {
    ($($structure:ident $handle:ident)*) => {$(
        #[repr(C)]
        #[derive(Debug, Default, Copy, Clone)]
        pub struct $structure {
            pub unused: c_int,
        }
        pub type $handle = *mut $structure;
    )*};
}

handles! {
    WDFQUEUE__ WDFQUEUE
    WDFREQUEST__ WDFREQUEST
    WDFSPINLOCK__ WDFSPINLOCK
}

pub type WDFOBJECT = HANDLE;
pub type PFN_WDF_IO_QUEUE_IO_READ =
    Option<unsafe extern "C" fn(Queue: WDFQUEUE, Request: WDFREQUEST, Length: usize)>;
pub type PFN_GET_UNIQUE_CONTEXT_TYPE =
    Option<unsafe extern "C" fn() -> PCWDF_OBJECT_CONTEXT_TYPE_INFO>;
pub type PCWDF_OBJECT_CONTEXT_TYPE_INFO = *const _WDF_OBJECT_CONTEXT_TYPE_INFO;

#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _WDF_OBJECT_CONTEXT_TYPE_INFO {
    pub Size: ULONG,
    pub ContextName: *const c_char,
    pub ContextSize: usize,
    pub UniqueType: PCWDF_OBJECT_CONTEXT_TYPE_INFO,
    pub EvtDriverGetUniqueContextType: PFN_GET_UNIQUE_CONTEXT_TYPE,
}
pub type WDF_OBJECT_CONTEXT_TYPE_INFO = _WDF_OBJECT_CONTEXT_TYPE_INFO;

#[doc(hidden)]
pub mod __functions {
    use super::*;

    unsafe extern "C" {
        pub fn WdfObjectGetTypedContextWorker(
            Handle: WDFOBJECT,
            TypeInfo: PCWDF_OBJECT_CONTEXT_TYPE_INFO,
        ) -> PVOID;
        pub fn WdfRequestCompleteWithInformation(
            Request: WDFREQUEST,
            Status: NTSTATUS,
            Information: ULONG_PTR,
        );
        pub fn WdfSpinLockAcquire(SpinLock: WDFSPINLOCK);
        pub fn WdfSpinLockRelease(SpinLock: WDFSPINLOCK);
    }
}

/// Calls a function of WDF. The real one finds it in WDF's table of functions.
#[macro_export]
macro_rules! call_unsafe_wdf_function_binding {
    ($function:ident $(, $argument:expr)* $(,)?) => {
        $crate::wdf::__functions::$function($($argument),*)
    };
}

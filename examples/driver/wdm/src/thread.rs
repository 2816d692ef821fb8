use core::ffi::c_void;
use core::ptr;

use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use windows_sys::Win32::Foundation::HANDLE;

const THREAD_ALL_ACCESS: u32 = 0x001F_FFFF;

// `windows-sys` binds two of these to ntdll.dll, which a driver cannot import, and its type of
// a thread's routine has no parameter.
#[link(name = "ntoskrnl.exe", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "system" {
    fn PsCreateSystemThread(
        ThreadHandle: *mut HANDLE,
        DesiredAccess: u32,
        ObjectAttributes: *const c_void,
        ProcessHandle: HANDLE,
        ClientId: *mut c_void,
        StartRoutine: ThreadRoutine,
        StartContext: *const c_void,
    ) -> NTSTATUS;
    fn ZwClose(Handle: HANDLE) -> NTSTATUS;
    fn ZwWaitForSingleObject(Handle: HANDLE, Alertable: u8, Timeout: *const i64) -> NTSTATUS;
}

/// The function that a thread runs.
pub type ThreadRoutine = unsafe extern "system" fn(context: *const c_void);

/// A thread of the driver.
#[derive(Debug)]
#[must_use = "the driver must not be unloaded before its threads have ended"]
pub struct SystemThread(HANDLE);

// SAFETY: the handle belongs to the system process, and is valid in every thread.
unsafe impl Send for SystemThread {}

impl SystemThread {
    /// Starts a thread that runs `routine`, at `PASSIVE_LEVEL`.
    ///
    /// Microsoft's page: `PsCreateSystemThread` function (wdm.h).
    ///
    /// # Errors
    ///
    /// The status if creating the thread fails.
    ///
    /// # Safety
    ///
    /// `routine` may be called with `context` in a thread of its own.
    pub unsafe fn start(routine: ThreadRoutine, context: *const c_void) -> Result<Self, NTSTATUS> {
        let mut handle = ptr::null_mut();
        // SAFETY: `handle` may be written to, the rest has defaults, and the caller promises a valid
        // routine.
        let status = unsafe {
            PsCreateSystemThread(
                &raw mut handle,
                THREAD_ALL_ACCESS,
                ptr::null(),
                ptr::null_mut(),
                ptr::null_mut(),
                routine,
                context,
            )
        };
        if status == STATUS_SUCCESS {
            Ok(Self(handle))
        } else {
            Err(status)
        }
    }

    /// Waits until the thread has ended, at `PASSIVE_LEVEL`.
    pub fn join(self) {
        // SAFETY: the handle is valid.
        unsafe { ZwWaitForSingleObject(self.0, 0, ptr::null()) };
        // SAFETY: as above, and this is its last use.
        unsafe { ZwClose(self.0) };
    }
}

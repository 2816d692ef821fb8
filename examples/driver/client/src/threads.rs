use core::ffi::c_void;
use core::ptr;

use windows_sys::Win32::Foundation::{CloseHandle, HANDLE, WAIT_OBJECT_0};
use windows_sys::Win32::System::Threading::{CreateThread, GetExitCodeThread, WaitForSingleObject};

use crate::console::say;
use crate::failure::{Failure, expect};

/// The function that a thread runs, which gets a number.
type Work = fn(u32) -> Result<(), Failure>;

struct Start {
    work: Work,
    number: u32,
}

/// Runs `N` functions, each in a thread of its own, and waits for them.
///
/// # Errors
///
/// If one of them fails, or takes too long.
pub(crate) fn run_all<const N: usize>(work: [Work; N]) -> Result<(), Failure> {
    let mut number = 0;
    let starts = work.map(|work| {
        number += 1;
        Start { work, number }
    });
    let threads = starts.each_ref().map(spawn);
    let mut result = Ok(());
    for thread in threads {
        result = result.and(join(thread));
    }
    result
}

fn spawn(start: &Start) -> HANDLE {
    let context = ptr::from_ref(start).cast();
    // SAFETY: `run_all` keeps `start` until the thread has ended, or this process ends.
    unsafe { CreateThread(ptr::null(), 0, Some(thread), context, 0, ptr::null_mut()) }
}

unsafe extern "system" fn thread(context: *mut c_void) -> u32 {
    // SAFETY: `spawn` passes this.
    let start: &Start = unsafe { &*context.cast() };
    let result = (start.work)(start.number);
    if let Err(failure) = result {
        say(format_args!("client: thread {}: {failure}", start.number));
    }
    u32::from(result.is_err())
}

fn join(thread: HANDLE) -> Result<(), Failure> {
    const TIMEOUT_MS: u32 = 60_000;
    // SAFETY: the handle is valid, or the wait fails.
    let ended = unsafe { WaitForSingleObject(thread, TIMEOUT_MS) };
    expect(ended == WAIT_OBJECT_0, "a thread does not end")?;
    let mut code = 1;
    // SAFETY: the handle is valid, and `code` may be written to.
    unsafe { GetExitCodeThread(thread, &raw mut code) };
    // SAFETY: the handle is used for the last time.
    unsafe { CloseHandle(thread) };
    expect(code == 0, "a thread failed")
}

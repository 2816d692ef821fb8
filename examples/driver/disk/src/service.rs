#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ffi::c_void;

use protocol::{CDB_LENGTH, Event};
use ramdisk::disk::Disk;
use ramdisk::scsi::{self, Command, Sense};
use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{STATUS_INVALID_PARAMETER, STATUS_SUCCESS};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};
use wdm::PoolBytes;

use crate::extension::DeviceExtension;
use crate::requests::Next;
use crate::waiters;

/// The number of threads that execute commands.
pub(crate) const SERVICE_THREADS: usize = 2;

/// Executes commands until the service is stopped.
///
/// # Safety
///
/// The driver starts it as a thread, with its device extension, which is valid until the
/// thread has ended.
#[spin_lock_safe]
pub(crate) unsafe extern "system" fn ServiceThread(context: *const c_void, token: &mut LockToken) {
    // SAFETY: the driver passes its device extension.
    let extension: &DeviceExtension = unsafe { &*context.cast() };
    loop {
        extension.work.wait();
        let mut requests = extension.requests.acquire();
        loop {
            match requests.next() {
                Next::Execute(irp) => {
                    requests.release();
                    serve(extension, irp, token);
                    requests = extension.requests.acquire();
                }
                Next::Wait => break,
                Next::End => return,
            }
        }
    }
}

/// Executes a command and completes its request.
#[spin_lock_safe]
fn serve(extension: &DeviceExtension, mut irp: Irp, token: &mut LockToken) {
    let (status, output) = match execute(extension, &mut irp, token) {
        Ok((Command::Write(_), _)) => {
            waiters::announce_write(extension, token);
            (STATUS_SUCCESS, 0)
        }
        Ok((_, transferred)) => (STATUS_SUCCESS, transferred),
        Err(_) => (STATUS_INVALID_PARAMETER, 0),
    };
    irp.set_status(status);
    irp.set_information(output);
    IoCompleteRequest(irp, IO_DISK_INCREMENT);
}

/// Executes the command in the input of `irp`, and returns how many bytes it transferred.
#[spin_lock_safe]
fn execute(
    extension: &DeviceExtension,
    irp: &mut Irp,
    token: &LockToken,
) -> Result<(Command, usize), Sense> {
    let mut disk = extension.disk.acquire();
    let result = execute_on(&mut disk, irp);
    let event = if result.is_ok() {
        Event::Executed
    } else {
        Event::Failed
    };
    // The disk stays locked, because its content and these numbers change together.
    extension.count(event, token);
    disk.release();
    result
}

fn execute_on(disk: &mut Disk<PoolBytes>, irp: &mut Irp) -> Result<(Command, usize), Sense> {
    let (cdb, data) = irp.input().split_at(CDB_LENGTH);
    let command = Command::decode(cdb)?;
    let transferred = match command {
        Command::Write(extent) => scsi::write(extent, disk, data)?,
        _ => scsi::execute(command, disk, irp.output())?,
    };
    Ok((command, transferred))
}

/// Ends the threads, and waits until they have ended.
#[spin_lock_safe]
pub(crate) fn stop(extension: &DeviceExtension, token: &LockToken) {
    extension.requests.acquire().stop();
    // Once for each thread before the first wait, because any thread may take any of them.
    for _ in 0..SERVICE_THREADS {
        extension.work.release(1);
    }
    for index in 0..SERVICE_THREADS {
        let thread = extension.threads.acquire()[index].take();
        if let Some(thread) = thread {
            thread.join();
        }
    }
}

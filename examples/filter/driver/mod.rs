//! A filter above a disk. It holds reads and writes while it is paused, and sends a request once more if
//! the disk was too busy for it.
//!
//! | module | content | why a filter needs it |
//! |---|---|---|
//! | [`dispatch`] | the dispatch routines | to pass a request on, or to complete it |
//! | `extension` | the held requests, the counts, their lock | to release the lock before either |
//! | `cancel` | the cancel routine of a held request | to complete it if its sender cancels it |
//! | `completion` | the completion routine | to see the result, and to take a request back |

mod cancel;
mod completion;
mod counts;
pub(crate) mod dispatch;
mod extension;

use alloc::collections::TryReserveError;

use spin_lock_safe::DeviceObject;
use spin_lock_safe::simulated_kernel::Device;
use spin_lock_safe::sys::{IRP_MJ_DEVICE_CONTROL, IRP_MJ_READ, IRP_MJ_WRITE};

pub(crate) use counts::Counts;
use dispatch::{DispatchDeviceControl, DispatchReadWrite};
pub(crate) use extension::{FilterExtension, HELD_AT_MOST};

/// Holds the reads and writes that come from now on.
pub(crate) const IOCTL_PAUSE: u32 = 0x0022_2000;
/// Passes on the held requests, and the requests that come from now on.
pub(crate) const IOCTL_RESUME: u32 = 0x0022_2004;
/// Asks for the [`Counts`].
pub(crate) const IOCTL_QUERY: u32 = 0x0022_2008;

/// Creates the filter's device above `lower`, as `AddDevice` does with `IoCreateDevice` and
/// `IoAttachDeviceToDeviceStack`.
///
/// # Errors
///
/// If there is no memory.
///
/// # Safety
///
/// `lower` is dropped after the filter.
pub(crate) unsafe fn attach<L: Sync>(
    lower: &Device<L>,
) -> Result<Device<FilterExtension>, TryReserveError> {
    // SAFETY: the device is valid as long as the filter, the caller promises.
    let below = unsafe { DeviceObject::from_raw(lower.as_ptr()) };
    let device = Device::new(FilterExtension::new(below)?).attached_to(lower);
    // SAFETY: the routine is made for devices with this extension.
    let device = unsafe { device.with_dispatch(IRP_MJ_READ, DispatchReadWrite) };
    // SAFETY: as above.
    let device = unsafe { device.with_dispatch(IRP_MJ_WRITE, DispatchReadWrite) };
    // SAFETY: as above.
    Ok(unsafe { device.with_dispatch(IRP_MJ_DEVICE_CONTROL, DispatchDeviceControl) })
}

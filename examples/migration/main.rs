//! A dispatch routine is moved from raw `wdk-sys` calls to the lint. Each step compiles
//! and does the same. `docs/windows.md` explains the steps.
//!
//! ```text
//! cargo run --example migration
//! ```

mod kernel;
mod raw;
mod step_1;
mod step_2;
mod step_3;
mod step_4;

use std::process::ExitCode;

use spin_lock_safe::simulated_kernel::{Device, Request};
use spin_lock_safe::sys::{self, STATUS_SUCCESS};
use step_2::DeviceExtension;
use wdk_sys::{DRIVER_OBJECT, IRP_MJ_READ, PDRIVER_DISPATCH};

fn main() -> ExitCode {
    let steps = [
        (
            "raw",
            run(raw::DeviceExtension::new(), Some(raw::dispatch_read)),
        ),
        (
            "step 1",
            run(raw::DeviceExtension::new(), Some(step_1::dispatch_read)),
        ),
        (
            "step 2",
            run(DeviceExtension::default(), Some(step_2::dispatch_read)),
        ),
        (
            "step 3",
            run(DeviceExtension::default(), Some(step_3::dispatch_read)),
        ),
        ("step 4", run(DeviceExtension::default(), registered())),
    ];
    let mut all = true;
    for (step, right) in steps {
        println!("{step}: {}", if right { "as expected" } else { "FAILED" });
        all &= right;
    }
    if all {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Returns the routine that the last step puts into the driver object.
fn registered() -> PDRIVER_DISPATCH {
    let mut driver = DRIVER_OBJECT::default();
    step_4::register(&mut driver);
    driver.MajorFunction[IRP_MJ_READ as usize]
}

/// Sends three reads to a device with this extension, and returns whether each is completed with its
/// number.
fn run<T: Send + Sync + 'static>(extension: T, dispatch: PDRIVER_DISPATCH) -> bool {
    let Some(dispatch) = dispatch else {
        return false;
    };
    let device = Device::new(extension);
    (1..=3).all(|number| {
        let request = Request::new(sys::IRP_MJ_READ).with_device(device.as_ptr());
        let sent = request.send(|irp| {
            // SAFETY: the device has the extension that the routine is made for, and the
            // routine has to complete the request.
            unsafe { dispatch(device.as_ptr().cast(), irp.cast()) }
        });
        sent.completion().is_some_and(|completion| {
            (completion.status, completion.information) == (STATUS_SUCCESS, number)
        })
    })
}

#[test]
fn each_step_does_the_same() {
    assert_eq!(main(), ExitCode::SUCCESS);
}

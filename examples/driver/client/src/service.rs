use core::ptr;

use windows_sys::Win32::System::Services::{
    CloseServiceHandle, ControlService, CreateServiceW, DeleteService, OpenSCManagerW,
    QueryServiceStatus, SC_HANDLE, SC_MANAGER_ALL_ACCESS, SERVICE_ALL_ACCESS, SERVICE_CONTROL_STOP,
    SERVICE_DEMAND_START, SERVICE_ERROR_NORMAL, SERVICE_KERNEL_DRIVER, SERVICE_STATUS,
    SERVICE_STOPPED, StartServiceW,
};
use windows_sys::Win32::System::Threading::Sleep;

use crate::failure::{Failure, expect};
use crate::text::Text;

/// The number of times that the state of a service is queried, 100 ms apart.
const POLLS: u32 = 100;

/// The driver as a service of the service control manager.
pub(crate) struct Service {
    manager: SC_HANDLE,
    service: SC_HANDLE,
}

impl Service {
    /// Registers the driver at `path` as the service `name`.
    pub(crate) fn install(name: &Text, path: &Text) -> Result<Self, Failure> {
        // SAFETY: null means this machine and its active services.
        let manager = unsafe { OpenSCManagerW(ptr::null(), ptr::null(), SC_MANAGER_ALL_ACCESS) };
        if manager.is_null() {
            return Err(Failure::of_last_error("OpenSCManager"));
        }
        // SAFETY: the texts end with zeros, and the other pointers have defaults.
        let service = unsafe {
            CreateServiceW(
                manager,
                name.as_ptr(),
                name.as_ptr(),
                SERVICE_ALL_ACCESS,
                SERVICE_KERNEL_DRIVER,
                SERVICE_DEMAND_START,
                SERVICE_ERROR_NORMAL,
                path.as_ptr(),
                ptr::null(),
                ptr::null_mut(),
                ptr::null(),
                ptr::null(),
                ptr::null(),
            )
        };
        if service.is_null() {
            return Err(Failure::of_last_error("CreateService"));
        }
        Ok(Self { manager, service })
    }

    /// Loads the driver, and returns after its `DriverEntry`.
    pub(crate) fn start(&self) -> Result<(), Failure> {
        // SAFETY: the handle is valid, and there are no arguments.
        if unsafe { StartServiceW(self.service, 0, ptr::null()) } == 0 {
            return Err(Failure::of_last_error("StartService"));
        }
        Ok(())
    }

    /// Unloads the driver, and returns after its `DriverUnload`.
    pub(crate) fn stop(&self) -> Result<(), Failure> {
        let mut status = SERVICE_STATUS::default();
        // SAFETY: the handle is valid, and `status` may be written to.
        if unsafe { ControlService(self.service, SERVICE_CONTROL_STOP, &raw mut status) } == 0 {
            return Err(Failure::of_last_error("ControlService"));
        }
        for _ in 0..POLLS {
            // SAFETY: as above.
            unsafe { QueryServiceStatus(self.service, &raw mut status) };
            if status.dwCurrentState == SERVICE_STOPPED {
                return Ok(());
            }
            // SAFETY: the function may be called at any time.
            unsafe { Sleep(100) };
        }
        Err(Failure::of("the driver does not stop"))
    }

    /// Deletes the service.
    pub(crate) fn delete(self) -> Result<(), Failure> {
        // SAFETY: the handle is valid.
        let deleted = unsafe { DeleteService(self.service) };
        // SAFETY: the handle is used for the last time.
        unsafe { CloseServiceHandle(self.service) };
        // SAFETY: as above.
        unsafe { CloseServiceHandle(self.manager) };
        expect(deleted != 0, "DeleteService")
    }
}

//! Raw parameters under a name that is not the one in the role's declaration.
//! A port writes `PVOID` for what it does not look into, and `PIRP` for a request that Storport
//! declares as `PVOID`.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{
    HW_FIND_ADAPTER, HW_PROCESS_SERVICE_REQUEST, PBOOLEAN, PCHAR, PIRP, PVOID, ULONG,
};

#[spin_lock_safe(HW_FIND_ADAPTER)]
unsafe extern "C" fn find_adapter(
    _extension: PVOID,
    _context: PVOID,
    _bus_information: PVOID,
    _argument_string: PCHAR,
    _configuration: PVOID,
    _reserved: PBOOLEAN,
) -> ULONG {
    0
}

#[spin_lock_safe(HW_PROCESS_SERVICE_REQUEST)]
unsafe extern "C" fn process_service_request(_extension: PVOID, _irp: PIRP) {}

fn main() {
    let _: HW_FIND_ADAPTER = Some(find_adapter);
    let _: HW_PROCESS_SERVICE_REQUEST = Some(process_service_request);
}

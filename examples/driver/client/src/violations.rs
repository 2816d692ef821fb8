use protocol::violations::{
    IOCTL_CALL_DRIVER_UNDER_LOCK, IOCTL_COMPLETE_IN_LIST_WALK, IOCTL_COMPLETE_UNDER_CANCEL_LOCK,
    IOCTL_FORGOTTEN_RELEASE,
};

use crate::device::Device;
use crate::failure::{Failure, expect};

const NAME: &str = r"\\.\SpinLockSafeViolations";

/// Makes the driver make each mistake once. Nothing hangs, because no request needs a lock.
pub(crate) fn exercise() -> Result<(), Failure> {
    let device = Device::open(NAME)?;
    for code in [
        IOCTL_COMPLETE_IN_LIST_WALK,
        IOCTL_COMPLETE_UNDER_CANCEL_LOCK,
        IOCTL_CALL_DRIVER_UNDER_LOCK,
        IOCTL_FORGOTTEN_RELEASE,
    ] {
        let result = device.control(code, &[], &mut []);
        expect(result == Ok(0), "a violation fails")?;
    }
    Ok(())
}

use core::panic::PanicInfo;
use core::sync::atomic::Ordering;

use windows_sys::Win32::System::Threading::ExitProcess;

use crate::arguments::Arguments;
use crate::console::say;
use crate::control;
use crate::device::REQUESTS;
use crate::disk;
use crate::failure::Failure;
use crate::filter;
use crate::miniport;
use crate::service::Service;
use crate::violations;

#[unsafe(no_mangle)]
extern "C" fn mainCRTStartup() -> ! {
    let code = match run() {
        Ok(requests) => {
            say(format_args!("client: all as expected, {requests} requests"));
            0
        }
        Err(failure) => {
            say(format_args!("client: FAILED: {failure}"));
            1
        }
    };
    exit(code)
}

/// Does what the arguments ask for, and returns the number of requests sent to the driver.
fn run() -> Result<u64, Failure> {
    let arguments = Arguments::of_this_process();
    let (scenario, path) = (arguments.get(1), arguments.get(2));
    let exercise = match () {
        () if scenario.is("control") => control::exercise,
        () if scenario.is("disk") => disk::exercise,
        () if scenario.is("filter") => filter::exercise,
        () if scenario.is("miniport") => miniport::exercise,
        () if scenario.is("violations") => violations::exercise,
        () => return Err(Failure::of("usage: client SCENARIO PATH-OF-DRIVER")),
    };
    let service = Service::install(scenario, path)?;
    say(format_args!("client: installed"));
    service.start()?;
    say(format_args!("client: started"));
    exercise()?;
    let requests = REQUESTS.load(Ordering::Relaxed);
    service.stop()?;
    say(format_args!("client: stopped"));
    service.delete()?;
    Ok(requests)
}

fn exit(code: u32) -> ! {
    // SAFETY: the function may be called at any time.
    unsafe { ExitProcess(code) }
}

#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    say(format_args!("client: {info}"));
    exit(2)
}

package client

import (
	"net"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// listen has each connection to a port of this machine answered in a goroutine of its own. It
// returns the address.
func listen(answer func(conn net.Conn, at string)) string {
	l := bench.Must(net.Listen("tcp", "127.0.0.1:0"))
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go answer(conn, l.Addr().String())
		}
	}()
	return l.Addr().String()
}

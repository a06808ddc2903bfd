package setup

import (
	"bufio"
	"net"
	"strings"
	"sync"

	"github.com/nats-io/nats.go"
)

// natsConn is connected to a server that knows as much of the protocol as a
// client needs to subscribe.
var natsConn = sync.OnceValue(func() *nats.Conn {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go serveNATS(l)
	nc, err := nats.Connect("nats://" + l.Addr().String())
	if err != nil {
		panic(err)
	}
	return nc
})

// serveNATS greets one client, and answers its pings.
func serveNATS(l net.Listener) {
	conn, err := l.Accept()
	if err != nil {
		return
	}
	defer conn.Close()
	_, _ = conn.Write([]byte(`INFO {"server_id":"s","version":"2.0.0","proto":1,"headers":true,"max_payload":1048576}` + "\r\n"))
	for lines := bufio.NewScanner(conn); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "PING") {
			_, _ = conn.Write([]byte("PONG\r\n"))
		}
	}
}

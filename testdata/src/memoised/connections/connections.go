// Package connections has servers of their own, which accept connections.
package connections

import (
	"bufio"
	"context"
	"crypto/tls"
	"log"
	"net"

	"github.com/go-playground/validator/v10"
)

type line struct{ Text string }

type server struct {
	l net.Listener
	v *validator.Validate
}

func (s *server) run() error {
	v := validator.New()
	for {
		c, err := s.l.Accept()
		if err != nil {
			return err
		}
		go s.serve(c, v)
	}
}

func (s *server) serve(c net.Conn, v *validator.Validate) {
	own := validator.New() // want `for every request in the loop at line \d+ of \(\*server\).run.*through \(\*server\).serve`
	defer c.Close()
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		_, _ = v.Struct(line{sc.Text()}), own.Struct(line{sc.Text()})
	}
}

// The server's own instance.
func (s *server) runOwn(ctx context.Context) {
	for ctx.Err() == nil {
		c, err := s.l.Accept()
		if err != nil {
			continue
		}
		go s.serveOwn(c)
	}
}

func (s *server) serveOwn(c net.Conn) {
	if s.v == nil {
		s.v = validator.New()
	}
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		_ = s.v.Struct(line{sc.Text()})
	}
}

// An object for each connection.
type conn struct {
	net.Conn
	v *validator.Validate
}

func newConn(c net.Conn) *conn {
	return &conn{Conn: c, v: validator.New()} // want `for every request in the loop at line \d+ of listen.*through newConn`
}

func (c *conn) serve() {
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		_ = c.v.Struct(line{sc.Text()})
	}
}

func listen(addr string) {
	l, err := tls.Listen("tcp", addr, nil)
	if err != nil {
		log.Fatal(err)
	}
	for {
		c, err := l.Accept()
		if err != nil {
			log.Println(err)
			return
		}
		cn := newConn(c)
		go cn.serve()
	}
}

type sharedConn struct {
	net.Conn
	v *validator.Validate
}

func (c *sharedConn) serve() {
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		_ = c.v.Struct(line{sc.Text()})
	}
}

func listenShared(l *net.TCPListener) error {
	v := validator.New()
	for {
		c, err := l.AcceptTCP()
		if err != nil {
			return err
		}
		cn := &sharedConn{c, v}
		go cn.serve()
	}
}

// A connection of a client is opened once.
func dial(addr string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	v := validator.New()
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		if err := v.Struct(line{sc.Text()}); err != nil {
			return err
		}
	}
	return sc.Err()
}

// Packets.
func packets(pc net.PacketConn) {
	buf := make([]byte, 1500)
	for {
		n, from, err := pc.ReadFrom(buf)
		if err != nil {
			return
		}
		go packet(buf[:n], from)
	}
}

func packet(b []byte, from net.Addr) {
	v := validator.New() // want `for every request in the loop at line \d+ of packets.*through packet`
	_ = v.Struct(line{string(b)})
}

func packetsShared(pc net.PacketConn) {
	v := validator.New()
	buf := make([]byte, 1500)
	for {
		n, _, err := pc.ReadFrom(buf)
		if err != nil {
			return
		}
		_ = v.Struct(line{string(buf[:n])})
	}
}

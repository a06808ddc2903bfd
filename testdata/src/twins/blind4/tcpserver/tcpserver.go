// Package tcpserver serves a protocol of its own on connections. What decides: whether one is made for the server, or again
// for connections and frames; or whether it is bound to the connection.
package tcpserver

import (
	"bufio"
	"encoding/json"
	"io"
	"net"

	"github.com/go-playground/validator/v10"
	"github.com/klauspost/compress/zstd"
	"github.com/ugorji/go/codec"
)

type frame struct{ Kind string }

func Serve(ln net.Listener) error {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		go frames(conn)
	}
}

func frames(conn net.Conn) {
	defer conn.Close()
	r := bufio.NewReader(conn)
	for {
		line, err := r.ReadBytes('\n')
		if err != nil {
			return
		}
		var f frame
		if json.Unmarshal(line, &f) != nil {
			return
		}
		// For each frame.
		v := validator.New() // report
		if v.Struct(f) != nil {
			return
		}
	}
}

func PerConnection(ln net.Listener) error {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		// The same for each connection.
		v := validator.New() // report
		go talk(conn, v)
	}
}

func talk(conn net.Conn, v *validator.Validate) {
	dec := json.NewDecoder(conn)
	for {
		var f frame
		if dec.Decode(&f) != nil || v.Struct(f) != nil {
			conn.Close()
			return
		}
	}
}

func Spawned(ln net.Listener) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer conn.Close()
			// A goroutine for each connection, which makes the same each time.
			dec, err := zstd.NewReader(nil) // report
			if err != nil {
				return
			}
			data, _ := io.ReadAll(conn)
			_, _ = dec.DecodeAll(data, nil)
		}()
	}
}

func Before(ln net.Listener) error {
	// One for the listener.
	v := validator.New() // silent
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		go talk(conn, v)
	}
}

func Bound(ln net.Listener) error {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		go func() {
			// Reads from this connection: it is the connection's.
			dec, err := zstd.NewReader(conn) // silent
			if err != nil {
				return
			}
			defer dec.Close()
			_, _ = io.Copy(io.Discard, bufio.NewReader(dec))
		}()
	}
}

type server struct {
	ln net.Listener
	v  *validator.Validate
	h  *codec.MsgpackHandle
}

func newServer(ln net.Listener) *server {
	s := &server{ln: ln}
	// Kept by the server.
	s.v = validator.New() // silent
	// The same.
	s.h = &codec.MsgpackHandle{WriteExt: true} // silent
	return s
}

func (s *server) serve() {
	for {
		conn, err := s.ln.Accept()
		if err != nil {
			return
		}
		go s.talk(conn)
	}
}

func (s *server) talk(conn net.Conn) {
	dec := codec.NewDecoder(conn, s.h)
	for {
		var f frame
		if dec.Decode(&f) != nil || s.v.Struct(f) != nil {
			return
		}
		s.reply(conn, f)
	}
}

func (s *server) reply(w io.Writer, f frame) {
	// For each answer, with a handle that is the same each time.
	var h codec.CborHandle // report
	_ = codec.NewEncoder(w, &h).Encode(f)
}

func Run(addr string) error {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	newServer(ln).serve()
	return nil
}

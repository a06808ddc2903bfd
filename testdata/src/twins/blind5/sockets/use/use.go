// Package use accepts connections. What decides: whether what speaks on a connection is made with it.
package use

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/websocket"

	"twins/blind5/sockets/conn"
)

type upgrader interface {
	Upgrade(w http.ResponseWriter, r *http.Request) (*websocket.Conn, error)
}

type server struct {
	up    upgrader
	codec conn.Codec
	v     *validator.Validate
}

func newServer(up upgrader) (*server, error) {
	// Kept by the server.
	c, err := conn.NewCBOR() // silent
	// The same.
	return &server{up, c, validator.New()}, err // silent
}

func (s *server) accept(w http.ResponseWriter, r *http.Request) {
	ws, err := s.up.Upgrade(w, r)
	if err != nil {
		return
	}
	c := conn.Shared(ws, s.codec, s.v)
	for {
		if _, err := c.Read(); err != nil {
			return
		}
	}
}

func (s *server) acceptOwn(w http.ResponseWriter, r *http.Request) {
	ws, err := s.up.Upgrade(w, r)
	if err != nil {
		return
	}
	// With each connection.
	c := conn.New(ws, s.codec) // report
	for {
		if _, err := c.Read(); err != nil {
			return
		}
	}
}

func (s *server) acceptCBOR(w http.ResponseWriter, r *http.Request) {
	ws, err := s.up.Upgrade(w, r)
	if err != nil {
		return
	}
	// The same with its codec.
	codec, err := conn.NewCBOR() // report
	if err != nil {
		return
	}
	_, _ = conn.Shared(ws, codec, s.v).Read()
	_, _ = conn.Shared(ws, conn.Msgpack{}, s.v).Read()
}

func (s *server) acceptFrames(w http.ResponseWriter, r *http.Request) {
	ws, err := s.up.Upgrade(w, r)
	if err != nil {
		return
	}
	c := conn.Shared(ws, s.codec, s.v)
	for {
		f, err := c.Read()
		if err != nil {
			return
		}
		// With each frame of each connection.
		v := validator.New() // report
		if v.Var(f.Kind, "oneof=ping pong") != nil {
			return
		}
	}
}

// master is the connection of the program to its master.
func master(ws *websocket.Conn) {
	// Main calls it once.
	c := conn.New(ws, conn.JSON{}) // silent
	for {
		if _, err := c.Read(); err != nil {
			return
		}
	}
}

func Main(up upgrader, dial func() (*websocket.Conn, error)) error {
	ws, err := dial()
	if err != nil {
		return err
	}
	go master(ws)
	s, err := newServer(up)
	if err != nil {
		return err
	}
	http.HandleFunc("/ws", s.accept)
	http.HandleFunc("/own", s.acceptOwn)
	http.HandleFunc("/cbor", s.acceptCBOR)
	http.HandleFunc("/frames", s.acceptFrames)
	return http.ListenAndServe(":8080", nil)
}

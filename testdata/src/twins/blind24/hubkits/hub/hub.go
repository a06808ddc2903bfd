// Package hub speaks with its clients over connections.
package hub

import (
	"bufio"
	"context"
	"net"
)

type Message struct{ Text string }

type Conn struct {
	c  net.Conn
	in *bufio.Scanner
}

func (c *Conn) Next() (Message, bool) {
	ok := c.in.Scan()
	return Message{c.in.Text()}, ok
}

func (c *Conn) Send(m Message) { _, _ = c.c.Write([]byte(m.Text)) }

type Hub struct {
	// Open is called for each connection, and what it returns for each message.
	Open func(c *Conn) func(m Message)
	// OnMessage is called for each message.
	OnMessage func(c *Conn, m Message)
	// OnStart is called when the hub starts.
	OnStart func() error
}

// Serve goes on until there are no more connections.
func (h *Hub) Serve(ctx context.Context, l net.Listener) error {
	if h.OnStart != nil {
		if err := h.OnStart(); err != nil {
			return err
		}
	}
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		go h.conn(&Conn{c, bufio.NewScanner(c)})
	}
}

func (h *Hub) conn(c *Conn) {
	defer c.c.Close()
	on := func(Message) {}
	if h.Open != nil {
		on = h.Open(c)
	}
	for {
		m, ok := c.Next()
		if !ok {
			return
		}
		if h.OnMessage != nil {
			h.OnMessage(c, m)
		}
		on(m)
	}
}

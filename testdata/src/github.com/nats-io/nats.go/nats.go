// Package nats stands in for the library.
package nats

import "time"

type Msg struct {
	Subject string
	Data    []byte
}

func (m *Msg) Respond(data []byte) error { return nil }

type MsgHandler func(msg *Msg)

type Subscription struct{}

func (s *Subscription) NextMsg(timeout time.Duration) (*Msg, error) { return nil, nil }
func (s *Subscription) Fetch(batch int) ([]*Msg, error)             { return nil, nil }

type Conn struct{}

func Connect(url string) (*Conn, error)                                         { return nil, nil }
func (nc *Conn) Subscribe(subj string, cb MsgHandler) (*Subscription, error)    { return nil, nil }
func (nc *Conn) ChanSubscribe(subj string, ch chan *Msg) (*Subscription, error) { return nil, nil }

type EncodedConn struct{ Conn *Conn }

func (c *EncodedConn) Subscribe(subj string, cb any) (*Subscription, error) { return nil, nil }

type JetStream interface {
	Subscribe(subj string, cb MsgHandler) (*Subscription, error)
	QueueSubscribe(subj, queue string, cb MsgHandler) (*Subscription, error)
}

type JetStreamContext interface{ JetStream }

// Package kafka stands in for the library.
package kafka

import "time"

type Event interface{ String() string }

type Message struct{ Value []byte }

func (m *Message) String() string { return "" }

type Consumer struct{}

func (c *Consumer) ReadMessage(timeout time.Duration) (*Message, error) { return nil, nil }
func (c *Consumer) Poll(timeoutMs int) Event                            { return nil }

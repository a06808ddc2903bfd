// Package pubsub stands for the package of the same path.
package pubsub

import "context"

type Message struct {
	ID         string
	Data       []byte
	Attributes map[string]string
}

func (m *Message) Ack() {}

func (m *Message) Nack() {}

type Subscription struct{}

func (s *Subscription) Receive(ctx context.Context, f func(context.Context, *Message)) error {
	return nil
}

type Client struct{}

func NewClient(ctx context.Context, project string) (*Client, error) { return nil, nil }

func (c *Client) Topic(id string) *Topic { return nil }

func (c *Client) Close() error { return nil }

type Topic struct{}

func (t *Topic) Publish(ctx context.Context, m *Message) *PublishResult { return nil }

type PublishResult struct{}

func (r *PublishResult) Get(ctx context.Context) (string, error) { return "", nil }

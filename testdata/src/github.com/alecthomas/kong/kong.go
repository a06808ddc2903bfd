// Package kong is a stub.
package kong

type Kong struct{}

type Context struct{ *Kong }

type Option interface{ Apply(k *Kong) error }

func Parse(cli any, options ...Option) *Context { return nil }

func (c *Context) Run(binds ...any) error { return nil }

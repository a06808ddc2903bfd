// Package pgxpool is a stub.
package pgxpool

import "context"

type Config struct{}

type Pool struct{}

func ParseConfig(s string) (*Config, error) { return nil, nil }

func Connect(ctx context.Context, s string) (*Pool, error) { return nil, nil }

func ConnectConfig(ctx context.Context, config *Config) (*Pool, error) { return nil, nil }

func (p *Pool) Ping(ctx context.Context) error { return nil }

func (p *Pool) Close() {}

package client

import (
	"bufio"
	"context"
	"io"
	"net"
	"strconv"
	"strings"

	"github.com/redis/go-redis/v9"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// redisCase measures a client whose connections end in this process. What it
// leaves behind is measured before the first connection: the goroutines of the
// client itself.
func redisCase() bench.Case {
	newClient := func() *redis.Client {
		return redis.NewClient(&redis.Options{
			Dialer: func(context.Context, string, string) (net.Conn, error) {
				here, there := net.Pipe()
				go serve(there)
				return here, nil
			},
		})
	}
	return bench.Closing("redis-NewClient-noClose", newClient, func(c *redis.Client) error {
		return c.Ping(context.Background()).Err()
	}, func(c *redis.Client) { _ = c.Close() }).Keeps("its goroutines hold it", 300).NotUsed()
}

// serve answers PING, and refuses the rest of what a client says on connecting,
// as an old server does.
func serve(conn net.Conn) {
	defer conn.Close()
	in := bufio.NewReader(conn)
	for {
		words, err := readCommand(in)
		if err != nil {
			return // the client has closed the connection
		}
		answer := "-ERR unknown command\r\n"
		if strings.EqualFold(words[0], "ping") {
			answer = "+PONG\r\n"
		}
		if _, err := io.WriteString(conn, answer); err != nil {
			return
		}
	}
}

// readCommand reads an array of strings, the only form that clients send.
func readCommand(in *bufio.Reader) ([]string, error) {
	n, err := readLength(in)
	if err != nil {
		return nil, err
	}
	words := make([]string, n)
	for i := range words {
		size, err := readLength(in)
		if err != nil {
			return nil, err
		}
		word := make([]byte, size+len("\r\n"))
		if _, err := io.ReadFull(in, word); err != nil {
			return nil, err
		}
		words[i] = string(word[:size])
	}
	return words, nil
}

// readLength reads a line such as "*3" or "$4".
func readLength(in *bufio.Reader) (int, error) {
	line, err := in.ReadString('\n')
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(strings.TrimSpace(line[1:]))
}

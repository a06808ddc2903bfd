package client

import (
	"context"
	"net"

	"github.com/jackc/pgproto3/v2"
	pgxpool4 "github.com/jackc/pgx/v4/pgxpool"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// postgresCases are pools that connect when they are made: their server is in
// the same process.
func postgresCases() []bench.Case {
	ctx := context.Background()
	at := servePostgres()
	return []bench.Case{
		bench.Closing("pgxpool4-Connect", func() *pgxpool4.Pool {
			return bench.Must(pgxpool4.Connect(ctx, "postgres://ada@"+at+"/shop?sslmode=disable"))
		}, func(p *pgxpool4.Pool) error { return p.Ping(ctx) }, (*pgxpool4.Pool).Close).
			Keeps("the goroutine of its health checks holds it, and its connection", 50),
	}
}

// servePostgres starts a server to which every query is empty, and returns its address.
func servePostgres() string { return listen(answerQueries) }

func answerQueries(conn net.Conn, _ string) {
	defer conn.Close()
	client := pgproto3.NewBackend(pgproto3.NewChunkReader(conn), conn)
	if _, err := client.ReceiveStartupMessage(); err != nil {
		return
	}
	answers := []pgproto3.BackendMessage{&pgproto3.AuthenticationOk{}, &pgproto3.ReadyForQuery{TxStatus: 'I'}}
	for {
		for _, m := range answers {
			if err := client.Send(m); err != nil {
				return
			}
		}
		if _, err := client.Receive(); err != nil {
			return // the client has closed the connection
		}
		answers = []pgproto3.BackendMessage{&pgproto3.EmptyQueryResponse{}, &pgproto3.ReadyForQuery{TxStatus: 'I'}}
	}
}

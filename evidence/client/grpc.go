package client

import (
	"context"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/test/bufconn"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// grpcCase measures a connection to a server in this process. What it leaves
// behind are its goroutines and those of the server's end.
func grpcCase() bench.Case {
	listener := bufconn.Listen(1 << 16)
	server := grpc.NewServer()
	healthpb.RegisterHealthServer(server, health.NewServer())
	go func() { _ = server.Serve(listener) }()
	dial := func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }
	newClient := func() *grpc.ClientConn {
		return bench.Must(grpc.NewClient("passthrough:///shop",
			grpc.WithContextDialer(dial), grpc.WithTransportCredentials(insecure.NewCredentials())))
	}
	return bench.Closing("grpc-NewClient-noClose", newClient, func(c *grpc.ClientConn) error {
		answer, err := healthpb.NewHealthClient(c).Check(context.Background(), &healthpb.HealthCheckRequest{})
		if err != nil {
			return err
		}
		return bench.Check(answer.GetStatus(), healthpb.HealthCheckResponse_SERVING)
	}, func(c *grpc.ClientConn) { _ = c.Close() }).Keeps("nothing closes its connection", 50)
}

package client

import (
	"bytes"
	"encoding/binary"
	"net"
	"strconv"
	"time"

	"github.com/segmentio/kafka-go/protocol"
	"github.com/segmentio/kafka-go/protocol/apiversions"
	"github.com/segmentio/kafka-go/protocol/fetch"
	"github.com/segmentio/kafka-go/protocol/listoffsets"
	"github.com/segmentio/kafka-go/protocol/metadata"
	"github.com/segmentio/kafka-go/protocol/produce"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// serveKafka starts a broker that has one topic of one partition, with an order at
// each offset, and that keeps nothing. It returns its address.
func serveKafka() string { return listen(answerKafka) }

func answerKafka(conn net.Conn, at string) {
	defer conn.Close()
	for {
		version, id, _, request, err := protocol.ReadRequest(conn)
		if err != nil {
			return // the client has closed the connection
		}
		if f, ok := request.(*fetch.Request); ok {
			err = writeStored(conn, version, id, f)
		} else if answer := answerTo(request, at); answer != nil {
			err = protocol.WriteResponse(conn, version, id, answer)
		} else {
			return // none of these clients asks that
		}
		if err != nil {
			return
		}
	}
}

func answerTo(request protocol.Message, at string) protocol.Message {
	switch request.(type) {
	case *apiversions.Request:
		return versions()
	case *metadata.Request:
		return cluster(at)
	case *produce.Request:
		return &produce.Response{Topics: []produce.ResponseTopic{{
			Topic: topic, Partitions: []produce.ResponsePartition{{LogAppendTime: -1}},
		}}}
	case *listoffsets.Request:
		return &listoffsets.Response{Topics: []listoffsets.ResponseTopic{{
			Topic: topic, Partitions: []listoffsets.ResponsePartition{{Timestamp: -1}},
		}}}
	}
	return nil
}

func versions() protocol.Message {
	a := &apiversions.Response{}
	for _, k := range []protocol.ApiKey{protocol.ApiVersions, protocol.Metadata, protocol.Produce, protocol.Fetch, protocol.ListOffsets} {
		a.ApiKeys = append(a.ApiKeys, apiversions.ApiKeyResponse{ApiKey: int16(k), MinVersion: k.MinVersion(), MaxVersion: k.MaxVersion()})
	}
	return a
}

func cluster(at string) protocol.Message {
	host, port, _ := net.SplitHostPort(at)
	return &metadata.Response{
		Brokers: []metadata.ResponseBroker{{NodeID: 1, Host: host, Port: int32(bench.Must(strconv.Atoi(port)))}}, ControllerID: 1,
		Topics: []metadata.ResponseTopic{{Name: topic, Partitions: []metadata.ResponsePartition{
			{LeaderID: 1, ReplicaNodes: []int32{1}, IsrNodes: []int32{1}},
		}}},
	}
}

// writeStored answers a fetch with the order that lies where it looks: last in the
// answer is the batch, which the package writes as the first of its partition.
func writeStored(conn net.Conn, version int16, id int32, r *fetch.Request) error {
	if len(r.Topics) == 0 {
		return protocol.WriteResponse(conn, version, id, &fetch.Response{})
	}
	at := r.Topics[0].Partitions[0].FetchOffset
	batch := func() protocol.RecordSet {
		return protocol.RecordSet{Version: 2, Records: protocol.NewRecordReader(
			protocol.Record{Time: time.Now(), Value: protocol.NewBytes([]byte("A-1001"))})}
	}
	var answer, alone bytes.Buffer
	one := batch()
	if _, err := one.WriteTo(&alone); err != nil {
		return err
	}
	err := protocol.WriteResponse(&answer, version, id, &fetch.Response{Topics: []fetch.ResponseTopic{{
		Topic: topic, Partitions: []fetch.ResponsePartition{{HighWatermark: at + 1, LastStableOffset: at + 1, RecordSet: batch()}},
	}}})
	if err != nil {
		return err
	}
	const length = 4 // of the batch, before it
	binary.BigEndian.PutUint64(answer.Bytes()[answer.Len()-alone.Len()+length:], uint64(at))
	_, err = conn.Write(answer.Bytes())
	return err
}
